command-settings =
    .name = ajustes
    .description = Decide cómo me comporto en este servidor
    .import = importar
    .import_description = Un archivo creado con el botón «Exportar»

settings-panel =
    .title = Ajustes
    .intro = Los cambios valen al momento.
    .legend = Letra pequeña: sigue el valor por defecto.
    .pair = { $name }: { $value }
    .more = { $listed } y { $count } más
    .gone = { $count ->
        [one] { $count } que ya no está o está archivado
       *[other] { $count } que ya no están o están archivados
    }
    .overflow = En el menú no hay sitio para { $count } de ellos. Quita otros para hacer sitio.
    .empty_channel = sin regla propia
    .empty_channel_hint = Entonces: { $policy }

settings-page =
    .overview = De un vistazo
    .places = Dónde respondo
    .answers = Cómo respondo
    .spoilers = Spoilers
    .curators = Curadores
    .language = Idioma y paquetes

settings-page-hint =
    .overview = Todo a la vez, permisos, exportar, restablecer
    .places = Pausa, canales, foros
    .answers = Certeza, visibilidad, límites, qué se guarda
    .spoilers = Para el servidor y canal por canal
    .curators = Quiénes son curadores y adónde llegan las preguntas
    .language = Qué idioma hablo y de dónde salen mis respuestas

settings-name =
    .paused = Respuestas
    .channels = Canales de respuesta
    .paused_channels = Canales en pausa
    .forums = Foros
    .private = Respuestas a comandos
    .caution = Certeza
    .spoilers = Spoilers
    .channel_spoilers = Spoilers por canal
    .pace = Límites
    .language = Idioma
    .curators = Rol de curadores
    .inbox = Canal de curadores
    .packs = Paquetes
    .keep_texts = Preguntas sin respuesta

settings-hint =
    .paused = En pausa guardo silencio en todas partes hasta que me dejes seguir.
    .channels = No elijas ninguno y respondo en todas partes. Un canal incluye sus hilos.
    .paused_channels = En estos guardo silencio, digan lo que digan los demás ajustes.
    .forums = Allí respondo por mi cuenta a una publicación nueva, una vez y solo si tengo certeza.
    .private = Quién ve la respuesta a un comando.
    .caution = Cuánta certeza necesito antes de responder.
    .spoilers = Qué hago con lo que revela la historia. Un canal llamado «spoilers» está abierto por sí solo.
    .channel_spoilers = Una regla aquí pesa más que la del servidor, para un canal y sus hilos.
    .pace = Cuánto puede preguntar un miembro y cuándo puede repetirse una respuesta en un canal.
    .language = En qué idioma van mis propias frases cuando las ve todo el mundo.
    .curators = Quien lo tenga será curador, además de quien puede gestionar el servidor. Para que también vea /estadísticas, permite el comando a este rol en Ajustes del servidor → Integraciones.
    .inbox = Allí llegan las preguntas que los miembros envían a los curadores.
    .packs = De dónde salen mis respuestas. No elijas ninguno para usarlos todos.
    .keep_texts = Las palabras de preguntas que no supe responder bien, sin nombres, durante un tiempo. Muestran qué falta.

settings-flag =
    .paused-no = activas
    .paused-yes = en pausa en todas partes
    .private-no = para todos
    .private-yes = solo para quien pregunta
    .keep_texts-no = no se guardan
    .keep_texts-yes = se guardan

settings-turn =
    .paused-no = Reanudar
    .paused-yes = Pausar
    .private-no = Hacer públicas
    .private-yes = Hacer privadas
    .keep_texts-no = No guardar nada
    .keep_texts-yes = Guardarlas

settings-none =
    .channels = en todas partes
    .paused_channels = ninguno
    .forums = ninguno
    .channel_spoilers = ninguno tiene regla propia
    .curators = solo quien puede gestionar el servidor
    .inbox = ninguno
    .packs = todos
    .language = el del servidor ({ $own })

settings-choice-caution =
    .careful = prudente
    .normal = equilibrada
    .bold = atrevida

settings-choice-caution-hint =
    .careful = Respondo menos y acierto aún más
    .normal = Respondo cuando tengo certeza y, si no, ofrezco opciones
    .bold = Respondo más y a veces puedo malinterpretar algo

settings-choice-spoilers =
    .hide = ocultos
    .refuse = omitidos
    .allow = contados abiertamente

settings-choice-spoilers-hint =
    .hide = Tras marcas de spoiler, hasta que alguien haga clic
    .refuse = Con una indicación de dónde lo contaría
    .allow = Como todo lo demás

settings-choice-pace =
    .off = ninguno
    .normal = normales
    .strict = estrictos

settings-choice-pace-hint =
    .off = Los miembros pueden preguntar cuanto quieran
    .normal = Nadie los nota salvo en una avalancha
    .strict = Unas pocas preguntas por minuto, y ninguna respuesta dos veces seguidas

settings-choose =
    .channels = Elige canales
    .paused_channels = Elige canales
    .forums = Elige foros
    .channel_spoilers = Elige un canal o hilo
    .curators = Elige un rol
    .inbox = Elige un canal
    .packs = Elige paquetes

settings-button =
    .clear = Quitar lo que ya no está
    .reset = Restablecer
    .reset_yes = Sí, restablecer todo
    .reset_no = Dejarlo como está
    .export = Exportar

settings-note =
    .cleared = { $name }: se quitó lo que ya no está
    .ruled = Spoilers en { $channel }: { $policy }
    .reset_ask = { $count ->
        [one] ¿Devuelvo { $count } ajuste a su valor por defecto? Una exportación lo conservaría.
       *[other] ¿Devuelvo { $count } ajustes a sus valores por defecto? Una exportación los conservaría.
    }
    .nothing_to_reset = Todo tiene ya su valor por defecto.
    .reset = Todo vuelve a tener su valor por defecto.
    .imported = { $count ->
        [0] Importado: todo tiene su valor por defecto.
        [one] Importado: { $count } ajuste difiere de los valores por defecto.
       *[other] Importado: { $count } ajustes difieren de los valores por defecto.
    }
    .away = Mi almacenamiento no está disponible. Vale lo último que supe o, en el peor caso, los valores por defecto, y no se puede cambiar nada.
    .unkept = Mi almacenamiento no está disponible, así que nada ha cambiado. Inténtalo más tarde, por favor.
    .too_much = { $name }: es más de lo que puedo guardar. Nada ha cambiado.
    .everyone = Ese rol es de todo el mundo, así que no puede ser el de los curadores. Nada ha cambiado.
    .packs_away = Esos paquetes ya no se pueden leer. Nada ha cambiado.

settings-export =
    .done = Estos son los ajustes que difieren de los valores por defecto. Para usarlos aquí o en otro servidor, usa { $command } y adjunta este archivo como «{ $option }».

settings-import =
    .large = Ese archivo es demasiado grande para unos ajustes. Nada ha cambiado.
    .unreadable = Ese archivo no es JSON que pueda leer. Nada ha cambiado.
    .foreign = Ese archivo no contiene ajustes que yo haya exportado. Nada ha cambiado.
    .newer = Ese archivo lo creó una versión posterior de mí. Nada ha cambiado.
    .unknown = Ese archivo tiene un ajuste «{ $setting }» que no conozco. Nada ha cambiado.
    .value = El valor de «{ $setting }» en ese archivo no es posible. Nada ha cambiado.
    .missing = Discord no me dio ese archivo. Nada ha cambiado.

settings-refused =
    .admins = Eso solo lo puede hacer quien puede gestionar este servidor.
    .curators = Eso solo lo ven los curadores y quien puede gestionar este servidor.
    .not_ready = Discord aún no me ha contado lo suficiente de este servidor. Inténtalo de nuevo en un momento.

settings-health =
    .well = Donde respondo tengo todos los permisos que necesito.
    .missing = En { $channels } me falta: { $permissions }.
    .unseen = No veo { $channels }. Para responder allí necesitaría { $permissions }.
    .refused = Discord me rechazó en { $channels } en el último día, aunque no parece faltarme nada.
    .nowhere = Ya no encuentro ninguno de los canales de respuesta, así que no respondo en ninguna parte.

settings-permission =
    .view_channel = Ver canales
    .send_messages = Enviar mensajes
    .send_messages_in_threads = Enviar mensajes en hilos
    .read_message_history = Leer el historial de mensajes
