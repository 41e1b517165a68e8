# /about: what the bot is and what it answers from.

command-about =
    .name = about
    .description = What I am, and which packs and sources I answer from
    .private = private
    .private_description = Show it to you alone

# $language is the language’s own name, $licence the licence’s.
about =
    .title = Concierge { $version }
    .purpose = I answer questions from the packs below, each answer with its source. Where they say nothing, I say so: I never invent.
    .pack = version { $version } · { $language } · { $licence } · { $facts ->
        [one] { $facts } fact
       *[other] { $facts } facts
    } · { $faq ->
        [one] { $faq } curated answer
       *[other] { $faq } curated answers
    }
    .sources = { $count ->
        [one] { $count } source
       *[other] { $count } sources
    }
    .more = { $count ->
        [one] and { $count } more source
       *[other] and { $count } more sources
    }
    .invite = Add me to a server or to your apps
