command-questions =
    .name = offene-fragen
    .description = Was Mitglieder fragten und ich nicht wusste (für Kuratoren)

curation =
    .not_yours = Das ist für die Kuratoren dieses Servers: seine Admins und alle mit der Rolle, die sie gewählt haben.
    .answer = Antworten
    .dismiss = Verwerfen
    .restore = Wiederherstellen
    .empty = Darin sehe ich keine Antwort.
    .unreachable = Gespeichert. Die Nachricht, in der gefragt wurde, konnte ich nicht ändern; wer noch einmal fragt, bekommt die Antwort.
    .expired = Diese Frage habe ich nicht mehr: Ich speichere sie nur für begrenzte Zeit.

curated =
    .by = Beantwortet von den Kuratoren dieses Servers, { $date }
    .sourced = Beantwortet von den Kuratoren dieses Servers, { $date } · Quelle: { $source }

curation-filing =
    .filed = Den Kuratoren vorgelegt
    .filed_here = Den Kuratoren vorgelegt. Diese Nachricht kann ich später nicht ändern: Frag mich in einer Weile noch einmal, dann bekommst du ihre Antwort.
    .lost = Ich weiß nicht mehr, welche Frage das war. Bitte frag mich noch einmal und klicke dann gleich hier.

curation-notice =
    .open = Eine Frage an die Kuratoren
    .source = Quelle: { $source }
    .asked = Gefragt { $when } in { $link }

curation-form =
    .title = Eine Frage beantworten
    .answer = Antwort
    .hint = Setze { $example } um alles, was von der Geschichte etwas verrät.
    .source = Woher weißt du das? (optional)

curation-list =
    .open = Offene Fragen
    .answered = Zuletzt beantwortet
    .retired = Zurückgezogene Antworten
    .before = Zurück
    .after = Mehr

curation-why =
    .name = Warum diese Antwort?
    .title = Warum diese Antwort?
    .nothing = Hinter dieser Nachricht sehe ich keine Frage, die ich erklären könnte.
    .again = An diese Antwort erinnere ich mich nicht mehr; so würde ich jetzt antworten.
    .rehearsal = Das hat mich niemand gefragt; so würde ich antworten.
    .read = Gelesen als: { $words }
    .corrected = Berichtigt: { $changes }
    .names = Gefundene Namen: { $names }
    .considered = In Betracht gezogen:
    .entries = Beruht auf: { $entries }
    .place = { $title }, Absatz { $paragraph }, Satz { $sentence }

curation-retire =
    .name = Antwort zurückziehen
    .title = Diese Antwort zurückziehen?
    .entry = Eintrag: { $entry }
    .nothing = Diese Nachricht sagt nichts, was sich zurückziehen ließe.
    .meaning = Auf diesem Server sage und empfehle ich sie dann nicht mehr. Du kannst sie jederzeit wiederherstellen.
    .confirm = Zurückziehen
    .keep = Behalten
    .which = Welchen Teil der Antwort?
    .lost = Diesen Eintrag kenne ich nicht mehr, also gibt es nichts zurückzuziehen.
    .done = Auf diesem Server zurückgezogen. Unter { $command } kannst du sie wiederherstellen.
    .unreachable = Die Nachricht selbst konnte ich nicht ändern.
    .taken_back = Die Kuratoren dieses Servers haben diese Antwort zurückgezogen.

curation-already =
    .answered = Das hat gerade jemand anderes beantwortet.
    .dismissed = Das hat gerade jemand anderes verworfen.

curation-settled =
    .answered = Von den Kuratoren beantwortet
    .dismissed = Von den Kuratoren verworfen

curation-empty =
    .open = Keine Frage wartet auf eine Antwort.
    .answered = Zuletzt wurde nichts beantwortet.
    .retired = Auf diesem Server ist keine Antwort zurückgezogen.

curation-verdict =
    .answered = Beantwortet: { $sure }, { $percent } %.
    .suggested = Nur Vorschläge gemacht: { $sure }, { $percent } %.
    .declined = Keine Antwort: { $sure }, { $percent } %.

curation-sure =
    .high = ziemlich sicher
    .fair = halbwegs sicher
    .low = nicht sicher

curation-spoiler =
    .none = Sie verrät nichts.
    .mild = Sie verrät ein wenig von der Geschichte.
    .major = Sie verrät viel von der Geschichte.
