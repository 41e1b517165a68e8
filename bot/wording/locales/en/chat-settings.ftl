# /settings: the panel on which admins set how the bot behaves. Values stand after the setting's name:
# "Answer channels: everywhere". Buttons have at most 80 characters, options of a menu 100.

command-settings =
    .name = settings
    .description = Set how I behave on this server
    .import = import
    .import_description = A file that the Export button made

settings-panel =
    .title = Settings
    .intro = Changes apply at once.
    .legend = Small print: still the default.
    .pair = { $name }: { $value }
    .more = { $listed } and { $count } more
    .gone = { $count ->
        [one] { $count } that is gone or archived
       *[other] { $count } that are gone or archived
    }
    .overflow = The menu has no room for { $count } of them. Take others out to make room.
    .empty_channel = no rule of its own
    .empty_channel_hint = Then: { $policy }

# The sections.
settings-page =
    .overview = At a glance
    .places = Where I answer
    .answers = How I answer
    .spoilers = Spoilers
    .curators = Curators
    .language = Language and packs

settings-page-hint =
    .overview = Everything at once, permissions, export, reset
    .places = Pause, channels, forums
    .answers = Certainty, visibility, limits, what is kept
    .spoilers = For the server, and channel by channel
    .curators = Who may curate, and where questions arrive
    .language = What I speak, and what I answer from

settings-name =
    .paused = Answering
    .channels = Answer channels
    .paused_channels = Paused channels
    .forums = Forums
    .private = Answers to commands
    .caution = Certainty
    .spoilers = Spoilers
    .channel_spoilers = Spoilers by channel
    .pace = Limits
    .language = Language
    .curators = Curators’ role
    .inbox = Curators’ channel
    .packs = Packs
    .keep_texts = Unanswered questions

settings-hint =
    .paused = Pausing silences me everywhere until you let me go on.
    .channels = Choose none, and I answer everywhere. A channel includes its threads.
    .paused_channels = I am silent in these, whatever else is set.
    .forums = I answer a new post there on my own, once, and only when I am sure.
    .private = Who sees the answer to a slash command.
    .caution = How sure I must be before I give an answer.
    .spoilers = What I do with what gives the story away. A channel named “spoilers” is open by itself.
    .channel_spoilers = A rule here counts more than the server’s, for a channel and its threads.
    .pace = How much one member may ask, and how soon an answer may come again in a channel.
    .language = What my own sentences are in when everybody sees them.
    .curators = Whoever has it may curate, as well as those who may manage the server. To show them /stats as well, allow it for this role under Server Settings → Integrations.
    .inbox = Questions that members pass on to the curators arrive there.
    .packs = What I answer from. Choose none for all of them.
    .keep_texts = The words of questions that I could not answer well, without names, for a while. They show what is missing.

settings-flag =
    .paused-no = on
    .paused-yes = paused everywhere
    .private-no = for everyone
    .private-yes = for the asker only
    .keep_texts-no = not kept
    .keep_texts-yes = kept

# What a button does: it gives the setting this value.
settings-turn =
    .paused-no = Resume
    .paused-yes = Pause
    .private-no = Make public
    .private-yes = Make private
    .keep_texts-no = Keep none
    .keep_texts-yes = Keep them

settings-none =
    .channels = everywhere
    .paused_channels = none
    .forums = none
    .channel_spoilers = none has a rule of its own
    .curators = only those who may manage the server
    .inbox = none
    .packs = all of them
    .language = the server’s own ({ $own })

settings-choice-caution =
    .careful = careful
    .normal = balanced
    .bold = bold

settings-choice-caution-hint =
    .careful = I answer less, and am right even more often
    .normal = I answer when I am sure, and offer choices when I am not
    .bold = I answer more, and may misunderstand now and then

settings-choice-spoilers =
    .hide = hidden
    .refuse = left out
    .allow = told openly

settings-choice-spoilers-hint =
    .hide = Behind spoiler marks, until somebody clicks
    .refuse = With a pointer to where I would tell
    .allow = Like everything else

settings-choice-pace =
    .off = none
    .normal = normal
    .strict = strict

settings-choice-pace-hint =
    .off = Members may ask as much as they like
    .normal = Nobody notices them except in a flood
    .strict = A few questions a minute, and no answer twice in a row

settings-choose =
    .channels = Choose channels
    .paused_channels = Choose channels
    .forums = Choose forums
    .channel_spoilers = Choose a channel or thread
    .curators = Choose a role
    .inbox = Choose a channel
    .packs = Choose packs

settings-button =
    .clear = Clear what is gone
    .reset = Reset to defaults
    .reset_yes = Yes, reset everything
    .reset_no = Leave it as it is
    .export = Export

settings-note =
    .cleared = { $name }: cleared what is gone
    .ruled = Spoilers in { $channel }: { $policy }
    .reset_ask = { $count ->
        [one] Shall I put { $count } setting back to its default? An export would keep it.
       *[other] Shall I put { $count } settings back to their defaults? An export would keep them.
    }
    .nothing_to_reset = Everything has its default already.
    .reset = Everything has its default again.
    .imported = { $count ->
        [0] Imported: everything has its default.
        [one] Imported: { $count } setting differs from the defaults.
       *[other] Imported: { $count } settings differ from the defaults.
    }
    .away = My storage is out of reach. What I knew last applies, or else the defaults, and nothing can be changed.
    .unkept = My storage is out of reach, so nothing has changed. Please try again later.
    .too_much = { $name }: that is more than I can keep. Nothing has changed.
    .everyone = That role is everybody’s, so it cannot be the curators’. Nothing has changed.
    .packs_away = These packs cannot be read any more. Nothing has changed.

settings-export =
    .done = These are the settings that differ from the defaults. To use them here or elsewhere, run { $command } and attach this file as “{ $option }”.

settings-import =
    .large = That file is too large for settings. Nothing has changed.
    .unreadable = That file is not JSON that I can read. Nothing has changed.
    .foreign = That file does not hold settings that I exported. Nothing has changed.
    .newer = A later version of me made that file. Nothing has changed.
    .unknown = That file has a setting “{ $setting }”, which I do not know. Nothing has changed.
    .value = The value of “{ $setting }” in that file is not possible. Nothing has changed.
    .missing = Discord did not give me that file. Nothing has changed.

settings-refused =
    .admins = Only those who may manage this server can do that.
    .curators = Only curators and those who may manage this server can see that.
    .not_ready = Discord has not told me enough about this server yet. Please try again in a moment.

# What the bot may do in the server's channels. $channels is a list of them.
settings-health =
    .well = I have every permission that I need where I answer.
    .missing = I lack { $permissions } in { $channels }.
    .unseen = I cannot see { $channels }. To answer there I would need { $permissions }.
    .refused = Discord refused me in { $channels } during the last day, although I seem to have what I need.
    .nowhere = I find none of the answer channels any more, so I answer nowhere.

# Discord's own names for permissions, as its settings show them in this language.
settings-permission =
    .view_channel = View Channels
    .send_messages = Send Messages
    .send_messages_in_threads = Send Messages in Threads
    .read_message_history = Read Message History
