command-questions =
    .name = questions
    .description = Ce qu’on m’a demandé sans que je sache répondre (pour les curateurs)

curation =
    .not_yours = C’est réservé aux curateurs de ce serveur : ses admins et les membres qui ont le rôle qu’ils ont choisi.
    .answer = Répondre
    .dismiss = Écarter
    .restore = Rétablir
    .empty = Je n’y vois pas de réponse.
    .unreachable = C’est noté. Je n’ai pas pu modifier le message où la question a été posée ; si on me la repose, je donnerai la réponse.
    .expired = Je n’ai plus cette question : je ne les garde qu’un temps limité.

curated =
    .by = Réponse des curateurs de ce serveur, { $date }
    .sourced = Réponse des curateurs de ce serveur, { $date } · Source : { $source }

curation-filing =
    .filed = Transmise aux curateurs
    .filed_here = Transmise aux curateurs. Je ne pourrai pas modifier ce message plus tard : repose-moi la question dans un moment et tu auras leur réponse.
    .lost = Je ne sais plus de quelle question il s’agissait. Repose-la-moi, puis clique ici tout de suite.

curation-notice =
    .open = Une question pour les curateurs
    .source = Source : { $source }
    .asked = Posée { $when } dans { $link }

curation-form =
    .title = Répondre à une question
    .answer = Réponse
    .hint = Écris { $example } autour de ce qui dévoile l’histoire.
    .source = D’où ça vient ? (facultatif)

curation-list =
    .open = Questions ouvertes
    .answered = Réponses récentes
    .retired = Réponses retirées
    .before = Retour
    .after = Suite

curation-why =
    .name = Pourquoi cette réponse ?
    .title = Pourquoi cette réponse ?
    .nothing = Je ne vois derrière ce message aucune question que je puisse expliquer.
    .again = Je ne me souviens plus de cette réponse ; voici comment je répondrais maintenant.
    .rehearsal = Personne ne me l’a demandé ; voici comment je répondrais.
    .read = Lu comme : { $words }
    .corrected = Corrigé : { $changes }
    .names = Noms trouvés : { $names }
    .considered = Envisagé :
    .entries = Repose sur : { $entries }
    .place = { $title }, paragraphe { $paragraph }, phrase { $sentence }

curation-retire =
    .name = Retirer cette réponse
    .title = Retirer cette réponse ?
    .entry = Entrée : { $entry }
    .nothing = Ce message ne dit rien qui puisse être retiré.
    .meaning = Sur ce serveur, je ne la dirai plus et ne la proposerai plus. Tu peux la rétablir à tout moment.
    .confirm = Retirer
    .keep = Garder
    .which = Quelle partie de la réponse ?
    .lost = Je ne connais plus cette entrée, il n’y a donc rien à retirer.
    .done = Retirée sur ce serveur. Tu peux la rétablir avec { $command }.
    .unreachable = Je n’ai pas pu modifier le message lui-même.
    .taken_back = Les curateurs de ce serveur ont retiré cette réponse.

curation-already =
    .answered = Un autre curateur vient d’y répondre.
    .dismissed = Un autre curateur vient de l’écarter.

curation-settled =
    .answered = Les curateurs y ont répondu
    .dismissed = Les curateurs l’ont écartée

curation-empty =
    .open = Aucune question n’attend de réponse.
    .answered = Aucune réponse récente.
    .retired = Aucune réponse n’est retirée sur ce serveur.

curation-verdict =
    .answered = Répondu : { $sure }, { $percent } %.
    .suggested = Seulement des choix proposés : { $sure }, { $percent } %.
    .declined = Pas de réponse : { $sure }, { $percent } %.

curation-sure =
    .high = très sûr
    .fair = assez sûr
    .low = pas sûr

curation-spoiler =
    .none = Elle ne dévoile rien.
    .mild = Elle dévoile un peu l’histoire.
    .major = Elle dévoile beaucoup l’histoire.
