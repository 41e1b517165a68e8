# /help: how to ask and what there is.

command-help =
    .name = help
    .description = How to ask me, and what I can do

# $ask is the command to ask with, $answer the entry in a message’s menu.
help =
    .asking = How to ask
    .command = { $ask } suggests questions while you type, and can show the answer to you alone.
    .mention = Mention me with your question, in a channel or a thread, or send me a direct message.
    .reply = Reply to an answer to ask further.
    .menu = { $answer } in a message’s menu, under Apps, answers that message.
    .anywhere = Add me to your own apps, and you can ask in any chat.
    .below = Below an answer
    .vote = Was it right? Curators see what was not.
    .file = Passes a question I cannot answer on to the curators.
    .remove = Takes the answer away; only whoever asked can.
    .further = A question on a button asks just that.
    .spoilers = Spoilers
    .hidden = What gives the story away is hidden until you click, or left out, depending on the channel.
    .commands = More commands
    .entry = { $command }: { $description }
    .team = For admins and curators
