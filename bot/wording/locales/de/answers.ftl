# What stands before the pack's words, and what is said where there are none.

answer =
    .yes = Ja.
    .no = Nein.
    .not_them = Nicht { $names }, meinen Quellen nach.

decline =
    .unknown = Das weiß ich nicht: Meine Quellen sagen nichts dazu.
    .unsaid = Zu { $name } sagen meine Quellen darüber nichts: „{ $label }“.
    .unsaid_that = Das sagen meine Quellen über { $name } nicht.
    .not_listed = Diesen Namen finde ich nicht in meinen Quellen. Das ist kein Nein: Sie nennen ihn nur nicht.
    .not_listed_name = { $name } steht nicht in meinen Quellen. Das ist kein Nein: Sie sagen es nur nicht.
    .nearest = Dazu weiß ich am ehesten:

suggest =
    .lead = Ich bin nicht sicher, was du meinst. Vielleicht eine von diesen Fragen?
