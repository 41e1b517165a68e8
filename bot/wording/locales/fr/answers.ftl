# What stands before the pack's words, and what is said where there are none.

answer =
    .yes = Oui.
    .no = Non.
    .not_them = Pas { $names }, d’après mes sources.

decline =
    .unknown = Ça, je ne sais pas : mes sources n’en disent rien.
    .unsaid = Pour { $name }, mes sources ne disent rien là-dessus : « { $label } ».
    .unsaid_that = Mes sources ne le disent pas à propos de { $name }.
    .not_listed = Je ne trouve pas ce nom dans mes sources. Ce n’est pas un non : elles ne le mentionnent pas, c’est tout.
    .not_listed_name = { $name } ne figure pas dans mes sources. Ce n’est pas un non : elles ne le disent pas, c’est tout.
    .nearest = Ce que je sais de plus proche :

suggest =
    .lead = Je ne suis pas sûr de comprendre. C’était l’une de ces questions ?
