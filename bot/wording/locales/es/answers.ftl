# What stands before the pack's words, and what is said where there are none.

answer =
    .yes = Sí.
    .no = No.
    .not_them = { $names } no, según mis fuentes.

decline =
    .unknown = Eso no lo sé: mis fuentes no lo dicen.
    .unsaid = Sobre { $name }, mis fuentes no dicen nada de esto: «{ $label }».
    .unsaid_that = Mis fuentes no dicen eso de { $name }.
    .not_listed = No encuentro ese nombre en mis fuentes. Eso no es un no: solo significa que no lo mencionan.
    .not_listed_name = { $name } no aparece en mis fuentes. Eso no es un no: solo significa que no lo dicen.
    .nearest = Lo más cercano que sé:

suggest =
    .lead = No sé bien a qué te refieres. ¿Querías preguntar algo de esto?
