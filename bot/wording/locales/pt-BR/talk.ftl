# Small talk. $titles: what the packs are about; $example: a question that has an answer; $sources: titles.

talk =
    .hello = Oi! Pergunte sobre { $titles }, por exemplo: { $example }
    .how_are_you = Tudo bem, obrigado por perguntar! Pergunte algo sobre { $titles }.
    .thanks = De nada!
    .bye = Até mais!
    .who_are_you = Sou um bot. Respondo a perguntas sobre { $titles } com base em um conjunto de fatos conferidos. Minhas fontes: { $sources }.
    .what_can_you_do = Conheço { $titles }: pergunte do seu jeito, por exemplo: { $example } Quando minhas fontes não dizem, eu aviso.
    .sorry = Desculpe! Só posso me guiar pelas minhas fontes; tente perguntar de outro jeito.
    .personal = Sou um bot, sem vida pessoal nem gosto próprio. Só sei o que minhas fontes dizem sobre { $titles }.
    .ok = Pergunte quando quiser.
