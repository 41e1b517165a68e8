# What stands before the pack's words, and what is said where there are none.

answer =
    .yes = Sim.
    .no = Não.
    .not_them = { $names } não, segundo minhas fontes.

decline =
    .unknown = Essa eu não sei: minhas fontes não dizem.
    .unsaid = Sobre { $name }, minhas fontes não dizem nada disto: “{ $label }”.
    .unsaid_that = Minhas fontes não dizem isso sobre { $name }.
    .not_listed = Não encontro esse nome nas minhas fontes. Isso não é um não: só quer dizer que elas não o citam.
    .not_listed_name = { $name } não aparece nas minhas fontes. Isso não é um não: só quer dizer que elas não falam disso.
    .nearest = O mais próximo que eu sei:

suggest =
    .lead = Não entendi bem o que você quer saber. Seria uma destas perguntas?
