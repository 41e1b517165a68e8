# What stands before the pack's words, and what is said where there are none.

# $names: one or several names.
answer =
    .yes = Yes.
    .no = No.
    .not_them = Not { $names }, going by my sources.

# $label: an attribute in English ("box office"); $name: a work or a person.
decline =
    .unknown = I don't know that one: my sources don't say.
    .unsaid = For { $name }, my sources don't say anything about the { $label }.
    .unsaid_that = My sources don't say that about { $name }.
    .not_listed = I don't find that name in my sources. That isn't a no: it only means they don't list it.
    .not_listed_name = { $name } isn't listed in my sources. That isn't a no: it only means they don't say so.
    .nearest = The nearest that I know:

suggest =
    .lead = I'm not sure what you mean. Did you want one of these?
