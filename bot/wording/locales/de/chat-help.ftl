# /help: how to ask and what there is.

command-help =
    .name = hilfe
    .description = Wie du mich fragst, und was ich kann

# $ask is the command to ask with, $answer the entry in a message’s menu.
help =
    .asking = So fragst du
    .command = { $ask } schlägt beim Tippen Fragen vor und kann die Antwort nur dir zeigen.
    .mention = Erwähne mich mit deiner Frage, in einem Kanal oder Thread, oder schreib mir eine Direktnachricht.
    .reply = Antworte auf eine Antwort, um weiterzufragen.
    .menu = { $answer } im Menü einer Nachricht, unter Apps, beantwortet diese Nachricht.
    .anywhere = Füg mich deinen eigenen Apps hinzu, dann kannst du in jedem Chat fragen.
    .below = Unter einer Antwort
    .vote = War sie richtig? Was falsch war, sehen die Kuratoren.
    .file = Legt eine Frage, die ich nicht beantworten kann, den Kuratoren vor.
    .remove = Entfernt die Antwort; das kann nur, wer gefragt hat.
    .further = Ein Knopf mit einer Frage stellt genau diese.
    .spoilers = Spoiler
    .hidden = Was etwas von der Handlung verrät, bleibt verdeckt, bis du klickst, oder wird weggelassen, je nach Kanal.
    .commands = Weitere Befehle
    .entry = { $command }: { $description }
    .team = Für Admins und Kuratoren
