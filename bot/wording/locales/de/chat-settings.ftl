command-settings =
    .name = einstellungen
    .description = Lege fest, wie ich mich auf diesem Server verhalte
    .import = import
    .import_description = Eine Datei, die der Knopf „Exportieren“ erzeugt hat

settings-panel =
    .title = Einstellungen
    .intro = Was du änderst, gilt sofort.
    .legend = Kleingedrucktes: noch der Standard.
    .pair = { $name }: { $value }
    .more = { $listed } und { $count } weitere
    .gone = { $count } nicht mehr da oder archiviert
    .overflow = Für { $count } davon ist im Menü kein Platz. Nimm andere heraus, um Platz zu schaffen.
    .empty_channel = keine eigene Regel
    .empty_channel_hint = Dann: { $policy }

settings-page =
    .overview = Auf einen Blick
    .places = Wo ich antworte
    .answers = Wie ich antworte
    .spoilers = Spoiler
    .curators = Kuratoren
    .language = Sprache und Pakete

settings-page-hint =
    .overview = Alles auf einmal, Berechtigungen, Export, Zurücksetzen
    .places = Pause, Kanäle, Foren
    .answers = Gewissheit, Sichtbarkeit, Limits, was gespeichert wird
    .spoilers = Für den Server und Kanal für Kanal
    .curators = Wer kuratieren darf und wo Fragen ankommen
    .language = Welche Sprache ich spreche und woraus ich antworte

settings-name =
    .paused = Antworten
    .channels = Antwortkanäle
    .paused_channels = Pausierte Kanäle
    .forums = Foren
    .private = Antworten auf Befehle
    .caution = Gewissheit
    .spoilers = Spoiler
    .channel_spoilers = Spoiler je Kanal
    .pace = Limits
    .language = Sprache
    .curators = Kuratorenrolle
    .inbox = Kuratorenkanal
    .packs = Pakete
    .keep_texts = Unbeantwortete Fragen

settings-hint =
    .paused = In der Pause schweige ich überall, bis du mich weitermachen lässt.
    .channels = Wähle keinen, und ich antworte überall. Zu einem Kanal gehören seine Threads.
    .paused_channels = In diesen schweige ich, was auch sonst eingestellt ist.
    .forums = Auf einen neuen Beitrag dort antworte ich von selbst, einmal und nur, wenn ich sicher bin.
    .private = Wer die Antwort auf einen Slash-Befehl sieht.
    .caution = Wie sicher ich sein muss, bevor ich antworte.
    .spoilers = Was ich mit dem mache, was die Handlung verrät. Ein Kanal namens „spoilers“ ist von selbst offen.
    .channel_spoilers = Eine Regel hier zählt mehr als die des Servers, für einen Kanal und seine Threads.
    .pace = Wie viel ein Mitglied fragen darf und wie bald eine Antwort im selben Kanal wiederkommen darf.
    .language = Die Sprache meiner eigenen Sätze, wenn alle sie sehen.
    .curators = Wer sie hat, darf kuratieren, ebenso alle, die den Server verwalten dürfen. Damit sie auch /statistik sehen, erlaube den Befehl für diese Rolle unter Servereinstellungen → Integrationen.
    .inbox = Fragen, die Mitglieder den Kuratoren vorlegen, kommen dort an.
    .packs = Woraus ich antworte. Wähle keines, um alle zu nutzen.
    .keep_texts = Die Worte von Fragen, auf die ich nichts Gutes wusste, ohne Namen, für eine Weile. Sie zeigen, was fehlt.

settings-flag =
    .paused-no = an
    .paused-yes = überall pausiert
    .private-no = für alle
    .private-yes = nur für die fragende Person
    .keep_texts-no = nicht gespeichert
    .keep_texts-yes = gespeichert

settings-turn =
    .paused-no = Weitermachen
    .paused-yes = Pausieren
    .private-no = Öffentlich machen
    .private-yes = Privat machen
    .keep_texts-no = Nichts speichern
    .keep_texts-yes = Speichern

settings-none =
    .channels = überall
    .paused_channels = keine
    .forums = keine
    .channel_spoilers = keiner hat eine eigene Regel
    .curators = nur wer den Server verwalten darf
    .inbox = keiner
    .packs = alle
    .language = die des Servers ({ $own })

settings-choice-caution =
    .careful = vorsichtig
    .normal = ausgewogen
    .bold = mutig

settings-choice-caution-hint =
    .careful = Ich antworte seltener und liege noch öfter richtig
    .normal = Ich antworte, wenn ich sicher bin, und biete sonst eine Auswahl an
    .bold = Ich antworte öfter und verstehe ab und zu etwas falsch

settings-choice-spoilers =
    .hide = verdeckt
    .refuse = weggelassen
    .allow = offen erzählt

settings-choice-spoilers-hint =
    .hide = Hinter Spoiler-Markierungen, bis jemand klickt
    .refuse = Mit einem Hinweis, wo ich es erzählen würde
    .allow = Wie alles andere

settings-choice-pace =
    .off = keine
    .normal = normal
    .strict = streng

settings-choice-pace-hint =
    .off = Mitglieder dürfen fragen, so viel sie mögen
    .normal = Niemand bemerkt sie, außer bei einer Flut
    .strict = Ein paar Fragen pro Minute, und keine Antwort zweimal hintereinander

settings-choose =
    .channels = Wähle Kanäle
    .paused_channels = Wähle Kanäle
    .forums = Wähle Foren
    .channel_spoilers = Wähle einen Kanal oder Thread
    .curators = Wähle eine Rolle
    .inbox = Wähle einen Kanal
    .packs = Wähle Pakete

settings-button =
    .clear = Verschwundenes entfernen
    .reset = Auf Standard zurücksetzen
    .reset_yes = Ja, alles zurücksetzen
    .reset_no = So lassen
    .export = Exportieren

settings-note =
    .cleared = { $name }: Verschwundenes entfernt
    .ruled = Spoiler in { $channel }: { $policy }
    .reset_ask = { $count ->
        [one] Soll ich { $count } Einstellung auf den Standard zurücksetzen? Ein Export würde sie bewahren.
       *[other] Soll ich { $count } Einstellungen auf den Standard zurücksetzen? Ein Export würde sie bewahren.
    }
    .nothing_to_reset = Alles steht schon auf Standard.
    .reset = Alles steht wieder auf Standard.
    .imported = { $count ->
        [0] Importiert: Alles steht auf Standard.
        [one] Importiert: { $count } Einstellung weicht vom Standard ab.
       *[other] Importiert: { $count } Einstellungen weichen vom Standard ab.
    }
    .away = Mein Speicher ist nicht erreichbar. Es gilt, was ich zuletzt wusste, schlimmstenfalls der Standard, und nichts lässt sich ändern.
    .unkept = Mein Speicher ist nicht erreichbar, also hat sich nichts geändert. Bitte versuch es später noch einmal.
    .too_much = { $name }: Das ist mehr, als ich speichern kann. Es hat sich nichts geändert.
    .everyone = Diese Rolle haben alle, also kann sie nicht die der Kuratoren sein. Es hat sich nichts geändert.
    .packs_away = Diese Pakete lassen sich nicht mehr lesen. Es hat sich nichts geändert.

settings-export =
    .done = Das sind die Einstellungen, die vom Standard abweichen. Um sie hier oder anderswo zu nutzen, ruf { $command } auf und häng diese Datei als „{ $option }“ an.

settings-import =
    .large = Diese Datei ist für Einstellungen zu groß. Es hat sich nichts geändert.
    .unreadable = Diese Datei ist kein JSON, das ich lesen kann. Es hat sich nichts geändert.
    .foreign = Diese Datei enthält keine Einstellungen, die ich exportiert habe. Es hat sich nichts geändert.
    .newer = Eine spätere Version von mir hat diese Datei erzeugt. Es hat sich nichts geändert.
    .unknown = In dieser Datei steht eine Einstellung „{ $setting }“, die ich nicht kenne. Es hat sich nichts geändert.
    .value = Der Wert von „{ $setting }“ in dieser Datei ist nicht möglich. Es hat sich nichts geändert.
    .missing = Discord hat mir diese Datei nicht gegeben. Es hat sich nichts geändert.

settings-refused =
    .admins = Das kann nur, wer diesen Server verwalten darf.
    .curators = Das sehen nur Kuratoren und alle, die diesen Server verwalten dürfen.
    .not_ready = Discord hat mir noch nicht genug über diesen Server gesagt. Bitte versuch es gleich noch einmal.

settings-health =
    .well = Wo ich antworte, habe ich alle Berechtigungen, die ich brauche.
    .missing = In { $channels } fehlt mir: { $permissions }.
    .unseen = Ich sehe { $channels } nicht. Um dort zu antworten, bräuchte ich { $permissions }.
    .refused = Discord hat mich im Laufe des letzten Tages in { $channels } abgewiesen, obwohl mir nichts zu fehlen scheint.
    .nowhere = Ich finde keinen der Antwortkanäle mehr, also antworte ich nirgends.

settings-permission =
    .view_channel = Kanäle ansehen
    .send_messages = Nachrichten senden
    .send_messages_in_threads = Nachrichten in Threads senden
    .read_message_history = Nachrichtenverlauf anzeigen
