/**
 * The words by which questions, answers and place-holders are known, in the languages of the product (English, German,
 * French, Spanish, Portuguese, Russian, Chinese, Japanese) and Korean: data in one place. All in lower case; they are compared
 * with text in lower case.
 */

/** What a heading says of its questions when they are still open; each with a noun of {@link ISSUE_NOUNS} near it. */
export const OPEN_WORDS = [
  'open', 'unresolved', 'unanswered', 'outstanding', 'unsettled', 'undecided', 'unclear', 'unknown', 'pending', 'remaining', 'still',
  'offen', 'offene', 'offener', 'offenen', 'ungeklärt', 'ungeklärte', 'ungelöste', 'unbeantwortete',
  'ouverte', 'ouvertes', 'ouvert', 'ouverts', 'suspens', 'irrésolues',
  'abierta', 'abiertas', 'abierto', 'abiertos', 'pendiente', 'pendientes', 'resolver',
  'aberta', 'abertas', 'aberto', 'abertos', 'pendentes', 'pendências', 'aberta',
  'открытые', 'открытый', 'нерешённые', 'нерешенные', 'нерешённый', 'остающиеся', 'неясные',
];

/** What is open: “open questions”, “points ouverts”. “Open source” and “open API” have none. */
export const ISSUE_NOUNS = [
  'question', 'questions', 'issue', 'issues', 'point', 'points', 'item', 'items', 'topic', 'topics', 'problem', 'problems',
  'challenge', 'challenges', 'matter', 'matters', 'decision', 'decisions', 'concern', 'concerns', 'unknowns',
  'frage', 'fragen', 'punkt', 'punkte', 'thema', 'themen', 'probleme', 'entscheidungen',
  'sujets', 'sujet', 'problèmes', 'décisions',
  'pregunta', 'preguntas', 'punto', 'puntos', 'cuestiones', 'cuestión', 'temas', 'problemas', 'dudas', 'decisiones',
  'pergunta', 'perguntas', 'questões', 'questão', 'ponto', 'pontos', 'dúvidas', 'decisões',
  'вопрос', 'вопросы', 'вопросов', 'проблемы', 'моменты',
];

/** Whole phrases that name an open-questions section without both of the above; also of scripts without spaces. */
export const OPEN_PHRASES = [
  'to be decided', 'to be discussed', 'to be determined', 'to be resolved', 'to be added', 'will be added', 'known unknowns', 'questions to explore', 'questions to resolve', 'points to discuss', 'points to resolve', 'points to clarify', 'points to decide', 'issues to discuss', 'issues to resolve', 'topics to discuss', 'questions to clarify', 'questions to discuss', 'to discuss', 'to be clarified', 'things to decide', 'decisions to make', 'decisions to be made',
  'questions for reviewers', 'noch zu klären', 'zu klären', 'à décider', 'à clarifier', 'por decidir', 'por definir', 'a definir', 'a decidir',
  '未解决', '未決', '待解决', '待定', '开放问题', '開放問題', '开放性问题', '悬而未决', '遗留问题', '待讨论', '待确认', '未決事項', '未解決', '検討事項', '課題', 'オープンクエスチョン', 'オープンな質問', '미해결 질문', '미해결 문제', '미해결 사항', '미해결 이슈', '열린 질문', '미결 사항', '추후 논의',
];

/** Words of a heading for what comes later: its items are plans, and ask only where they say so. */
export const PLAN_WORDS = [
  'optional', 'future', 'later', 'next', 'phase', 'roadmap', 'backlog', 'todo', 'todos', 'to-do', 'optionale', 'zukünftig', 'später', 'optionnel', 'futur', 'opcional', 'futuro', 'futura', 'будущее', '可选', '未来', '後で', '今後',
];

/** What a heading says of questions that are settled, or asked and answered on the spot. */
export const SETTLED_WORDS = [
  'resolved', 'answered', 'closed', 'settled', 'decided', 'faq', 'faqs', 'q&a', 'q & a', 'qna', 'frequently asked', 'clarifications', 'clarification log',
  'geklärt', 'geklärte', 'beantwortete', 'entschieden', 'häufige', 'häufig gestellte', 'résolues', 'résolu', 'résolus', 'foire aux questions', 'fréquentes', 'fréquemment',
  'resueltas', 'resueltos', 'resuelto', 'frecuentes', 'resolvidas', 'resolvidos', 'respondidas', 'frequentes', 'решённые', 'решенные', 'отвеченные', 'частые', 'частозадаваемые',
  '已解决', '已解決', '解決済み', '常见问题', '常見問題', 'よくある質問', '已决定', '자주 묻는 질문', '해결된 질문',
];

/** A heading of questions that somebody else is to be asked, or that come up in talk: they are no gap of the document. */
export const ASKED_WORDS = [
  'interview', 'interviewer', 'interviewers', 'interviewee', 'follow-up', 'follow-ups', 'follow up', 'follow ups', 'followup', 'followups', 'discussion questions', 'quiz', 'exercise', 'exercises', 'practice',
  'questions to ask', 'ask yourself', 'checklist', 'self-check', 'probing', 'brainstorming', 'reflection', 'homework', 'common questions', 'food for thought', 'übungen', 'übungsaufgaben', 'exercices', 'ejercicios', 'exercícios', 'упражнения', 'собеседование', '面试', '面試', '練習', '面接', '练习', '討論問題', '讨论问题', '思考题', '思考題',
];

/** What a heading names that holds questions, without saying whether they are open. */
export const QUESTION_NOUNS = ['questions', 'fragen', 'preguntas', 'perguntas', 'вопросы', '问题', '問題', '質問', '疑問点', '질문'];

/** Where clients say what they need: a list of questions there is a list of gaps. */
export const REQUIREMENT_WORDS = [
  'requirement', 'requirements', 'clarify', 'anforderung', 'anforderungen', 'exigences', 'besoins', 'requisitos', 'requerimientos',
  'требования', '需求', '要件', '要求', '요구사항', '요구 사항',
];

/** A heading that states what the design is to solve: a question below it is answered by the sections that follow. */
export const PROBLEM_WORDS = ['problem', 'problems', 'challenge', 'challenges', 'motivation', 'goal', 'goals', 'objective', 'context', 'background', 'introduction', 'problemstellung', 'ziel', 'ziele', 'problème', 'objectif', 'problema', 'objetivo', 'desafío', 'desafio', 'проблема', 'задача', 'цель', '问题', '背景', '挑战', '目标', '課題', '目的'];

/** A heading below which a few words with a question mark weigh something: “Too generic a name?” */
export const CONSIDERATION_WORDS = ['drawback', 'drawbacks', 'risk', 'risks', 'alternative', 'alternatives', 'trade-off', 'trade-offs', 'tradeoffs', 'pros', 'cons', 'downsides', 'rationale', 'nachteile', 'risiken', 'alternativen', 'inconvénients', 'risques', 'desventajas', 'riesgos', 'alternativas', 'desvantagens', 'riscos', 'недостатки', 'риски', 'альтернативы', '缺点', '风险', '替代方案', '欠点', 'リスク', '代替案'];

/** Words that a question begins with: question words and the verbs that stand first. */
export const INTERROGATIVES = [
  'what', 'which', 'who', 'whom', 'whose', 'how', 'when', 'where', 'why', 'should', 'shall', 'can', 'could', 'do', 'does', 'did', 'is', 'are', 'was', 'were', 'will', 'would', 'has', 'have', 'had', 'may', 'might', 'must', "what's", 'what’s', "isn't", "doesn't", "don't",
  'wie', 'was', 'wer', 'wo', 'wann', 'warum', 'welche', 'welcher', 'welches', 'ist', 'sind', 'kann', 'können', 'wird', 'werden', 'comment', 'quel', 'quelle', 'quels', 'quelles', 'qui', 'que', 'où', 'quand', 'pourquoi', 'combien', 'est-ce',
  'cómo', 'qué', 'cuál', 'cuáles', 'quién', 'dónde', 'cuándo', 'cuánto', 'cuántos', 'como', 'qual', 'quais', 'quem', 'onde', 'quando', 'quanto', 'quantos', 'как', 'что', 'какой', 'какая', 'какие', 'кто', 'где', 'когда', 'почему', 'сколько',
];

/** What begins an answer. Short ones need punctuation or the end behind them: “No,” but not “No single host”. */
export const ANSWER_WORDS = [
  'a', 'ans', 'answer', 'answered', 'yes', 'no', 'yep', 'nope', 'decision', 'decided', 'resolved', 'resolution', 'conclusion', 'outcome', 'response', 'reply', 'n/a', 'not applicable',
  'antwort', 'ja', 'nein', 'entscheidung', 'entschieden', 'geklärt', 'entfällt', 'nicht zutreffend',
  'réponse', 'oui', 'non', 'décision', 'décidé', 'résolu', 'sans objet', 'non applicable',
  'respuesta', 'sí', 'decisión', 'decidido', 'resuelto', 'no aplica',
  'resposta', 'sim', 'não', 'decisão', 'resolvido', 'não se aplica',
  'ответ', 'да', 'нет', 'решение', 'решено', 'неприменимо',
  '答', '答案', '回答', '是', '否', '不', '决定', '決定', '解决', '解決', '不适用', 'はい', 'いいえ', '該当なし', '结论', '結論', '回复', '답변', '답', '네', '아니요', '아니오', '결정',
];

/** What begins a text, or a piece of it, that puts a question off without answering it: “Deferred to v2”. */
export const DEFERRALS = [
  'defer', 'deferred', 'defer to', 'deferring', 'postponed', 'postpone', 'parked', 'table for later', 'tabled', 'not for now', 'future work', 'left for later', 'left for future work', 'revisit', 'to be revisited',
  'vertagt', 'verschoben', 'zurückgestellt', 'reporté', 'reportée', 'aplazado', 'pospuesto', 'adiado', 'отложено', '推迟', '延后', '先送り', '保留',
];

/** Tags anywhere in an item that say that it is settled. */
export const SETTLED_TAGS = ['resolved', 'answered', 'decided', 'closed', 'done', 'settled', 'geklärt', 'erledigt', 'entschieden', 'résolu', 'décidé', 'resuelto', 'decidido', 'resolvido', 'решено', 'закрыто', '已解决', '已决定', '解決済み', '決定済み'];

/** What begins a question in Q-and-A form, and an item that is declared open even without a question mark. */
export const OPEN_LABELS = ['open question', 'open issue', 'open point', 'unresolved', 'unresolved question', 'unresolved issue', 'offene frage', 'offener punkt', 'question ouverte', 'point ouvert', 'pregunta abierta', 'pendiente', 'pergunta em aberto', 'questão em aberto', 'открытый вопрос', '未解决问题', '未解决', '未決事項', '開放問題'];

/** Place-holders that are written in capitals and stand for a decision. */
export const MARKERS = ['TBD', 'TBC', 'TBS', 'TBR', 'TODO', 'ToDo', 'WIP', 'FIXME', 'TKTK', 'À DÉFINIR', 'A DEFINIR', 'POR DEFINIR', 'PENDIENTE', 'НУЖНО УТОЧНИТЬ', 'УТОЧНИТЬ', '待定', '待补充', '待補充', '待确认', '待確認', '未定', '要確認', '要検討'];

/** Place-holders in words, whole text of an item, a cell or a value: “owner: to be decided”. */
export const MARKER_PHRASES = [
  'tbd', 'tbc', 'tba', 'todo', 'fixme', 'to be determined', 'to be decided', 'to be defined', 'to be confirmed', 'to be announced', 'to be added', 'to be written', 'to be done', 'to be filled in', 'to be specified', 'to be clarified', 'coming soon', 'wip', 'work in progress', 'fill in', 'fill me in', 'fill this in', 'lorem ipsum',
  'noch offen', 'noch zu klären', 'noch festzulegen', 'wird noch festgelegt', 'zu klären', 'à définir', 'à déterminer', 'à compléter', 'à préciser', 'por definir', 'por determinar', 'por decidir', 'pendiente de definir', 'a definir', 'a ser definido', 'a determinar', 'a decidir', 'будет определено', 'уточняется', 'уточнить', 'подлежит уточнению',
  '待定', '待补充', '待補充', '待确认', '待確認', '未定', '要確認', '要検討', '検討中',
  '미정', '추후 결정', '추후 작성', '작성 예정', '확인 필요',
];

/** Verbs that, behind “to be”, put something off. */
export const PUT_OFF_VERBS = ['determined', 'decided', 'defined', 'confirmed', 'specified', 'clarified', 'agreed', 'finalized', 'finalised', 'quantified', 'announced', 'filled', 'written'];

/** How an instruction inside `<…>` or `[…]` begins that waits for its text. */
export const FILL_IN_VERBS = ['fill', 'insert', 'add', 'describe', 'enter', 'replace', 'your', 'write', 'put', 'explain', 'list', 'hier', 'insérer', 'insertar', 'inserir', 'вставить', '填写', '此处'];

/** How a sentence begins that gives the other half of a question: “Per depot? Or per label.” */
export const ALTERNATIVE_SIGNS = ['or', 'or else', 'oder', 'ou', 'o bien', 'или', 'либо', '还是', '還是', '或者', 'それとも', '아니면'];

/** What introduces an example, in the middle of a sentence or at the end of a line in front of a list. */
export const EXAMPLE_SIGNS = ['e.g', 'for example', 'for instance', 'such as', 'z.b', 'zum beispiel', 'par exemple', 'por ejemplo', 'por exemplo', 'например', '例如', '比如', '例えば'];

/** How a sentence behind a question takes one of its answers as given, without giving it. */
export const CONDITION_SIGNS = ['if so', 'if yes', 'if not', 'if no', 'if it is', 'if it does', 'if we do', 'wenn ja', 'wenn nicht', 'falls ja', 'falls nicht', 'si oui', 'si non', 'si es así', 'si no', 'se sim', 'se não', 'если да', 'если нет', '如果是', '如果不', 'その場合'];

/** How a line in front of a list says that its questions are examples, or are put to the product or its users. */
export const EXAMPLE_WORDS = [
  'such as', 'like', 'e.g', 'for example', 'for instance', 'example', 'examples', 'answer', 'answers', 'address', 'addresses', 'ask', 'asks', 'asking', 'asked', 'factors', 'criteria', 'aspects', 'wonder', 'queries', 'query', 'scenario', 'scenarios', 'use case', 'use cases', 'based on', 'depends on', 'depending on',
  'beispiel', 'zum beispiel', 'etwa', 'beantwortet', 'beantworten', 'exemple', 'exemples', 'répond', 'répondre', 'ejemplo', 'ejemplos', 'responder', 'responde', 'exemplo', 'exemplos', 'например', 'примеры', '例如', '比如', '例えば', '回答',
];

/** How it says that its questions are for weighing: others' unless the authors ask themselves. */
export const WEIGHING_WORDS = ['consider', 'consideration', 'considerations'];

/** How a line says the opposite: these questions wait for an answer. */
export const PENDING_WORDS = [
  'unresolved', 'unanswered', 'undecided', 'remaining', 'remain', 'discussion', 'to discuss', 'remains', 'outstanding', 'unclear', 'unknown', 'not clear', 'not sure', 'need to answer', 'needs to answer', 'to be answered', 'must be answered', 'need answers', 'need to decide', 'to decide', 'need to resolve', 'to be resolved', 'to clarify', 'need to address', 'needs to address', 'left to address', 'to be addressed',
  'diskussion', 'ungeklärt', 'discuter', 'discutir', 'обсудить', '讨论', '検討', '未解决', '待定', '未決',
];

/** Words by which authors put a question to themselves: it is theirs to answer. */
export const OWN_WORDS = [
  'we', 'our', 'us', 'should', 'shall', 'need', 'needs', 'needed', 'necessary', 'worth', 'wir', 'unser', 'unsere', 'uns', 'soll', 'sollen', 'sollte', 'sollten', 'nous', 'notre', 'nos', 'doit', 'devons', 'faut', 'debemos', 'deberíamos', 'debería', 'nuestro', 'nuestra', 'necesitamos',
  'devemos', 'deveríamos', 'nosso', 'nossa', 'precisamos', 'vamos', 'мы', 'нам', 'наш', 'наша', 'нас', 'нужно', 'ли', '我们', '我們', '应该', '應該', '是否', '需要', 'べき', '必要', 'ますか', '我々',
];

/** Words that make an answer no answer yet. */
export const HEDGES = ['maybe', 'perhaps', 'possibly', 'possible', 'ideas', 'could', 'might', 'unsure', 'not sure', 'unclear', 'undecided', 'under discussion', 'being considered', 'being discussed', 'under consideration', 'need to decide', 'needs discussion', 'to be discussed', 'open to suggestions', 'i think', 'i guess', 'i suppose', 'it depends', 'vielleicht', 'eventuell', 'peut-être', 'quizás', 'tal vez', 'talvez', 'возможно', '也许', '可能', 'かもしれ'];

/** What begins the text below a question that is still open. */
export const UNDECIDED = ['being considered', 'being discussed', 'under discussion', 'under consideration', 'undecided', 'not decided', 'not yet decided', 'to be discussed', 'needs discussion', 'not yet clear', 'remains open', 'still open', 'still unknown', 'is unclear', 'still unclear', 'not clear', 'noch offen', 'wird diskutiert', 'en discussion', 'en discusión', 'em discussão', 'обсуждается', '正在讨论', '尚未决定', '検討中'];

/** Words that carry no content when a question is held against an answer. */
export const STOP_WORDS = new Set(
  (
    'the a an of to in on at for from by with without and or but if then so as is are was were be been being do does did done has have had having ' +
    'it its this that these those there here we our us you your they their them he she i my me will would shall should can could may might must need needs needed ' +
    'what which who whom whose when where why how much many any some all each every no not only just also too very more most less few than into over under between about ' +
    'use used using make makes making like such same other another one ones two it’s doesn’t don’t wouldn’t isn’t what’s let lets get gets via per etc well out up ' +
    'system systems design following handle happen happens improve way want ' +
    'der die das und oder ein eine ist sind wie was wir unser unsere viele zu im in den dem des für mit von auf wird werden es ' +
    'le la les un une des et ou est sont comment quel quelle quels quelles nous notre pour avec dans de du ' +
    'el los las una y o es son cómo qué cuál cuántos nuestro nuestra para con en del ' +
    'o os as um uma e é são como que qual quantos nosso nossa para com em do da no na dos das ' +
    'и или в на с по для что как какой какая какие сколько ли мы наш это при'
  ).split(' '),
);

/** Imperatives of choosing, at the head of a sentence behind a question: “Start with one depot.” */
export const CHOICES = ['start with', 'default to', 'go with', 'stick with', 'stick to', 'keep it', 'keep the', 'prefer', 'choose', 'pick'];

/** Words by which authors commit themselves: behind an open question they close it. */
export const COMMITMENTS = [
  'we will', "we'll", 'we’ll', 'we decided', 'we have decided', 'decided to', 'we agreed', 'agreed to', 'agreed that', 'we chose', 'we choose', 'we went with', 'went with', 'going with', 'settled on', 'out of scope', 'is answered',
  'wir werden', 'wir haben beschlossen', 'beschlossen', 'nous allons', 'nous avons décidé', 'décidé de', 'decidimos', 'vamos a', 'hemos decidido', 'optamos', 'мы будем', 'решили', '我们将', '我們將', '决定', '決定した', '採用する',
];

/** What a document calls itself when it tells others how to write theirs … */
export const GUIDE_TITLES = ['template', 'templates', 'guide', 'guideline', 'guidelines', 'checklist', 'outline', 'procedure', 'cheat sheet', 'cheatsheet', 'questionnaire', 'playbook', 'framework', 'introduction', 'basics', 'fundamentals', 'primer', 'tutorial', 'handbook', 'grundlagen', 'notions', 'fundamentos', 'основы', '基础', '入門', 'questions', 'interviews', 'vorlage', 'leitfaden', 'modèle', 'plantilla', 'guía', 'guia', 'modelo', 'шаблон', 'руководство', '模板', '指南', 'テンプレート', 'ガイド'];

/** … with nothing else in the title than the kind of document: “RFC template”, but not “Add a pod template”. */
export const DOCUMENT_KINDS = new Set(
  'a an the for of and to how write your my our this system systems design designs doc docs document documents documentation technical tech software architecture architectural product requirement requirements rfc adr kep tep prd spec specification specs proposal proposals interview interviews project feature engineering decision record records review title short example standard general generic process step steps preparation prep de da do di del la le el des der die das für und système conception diseño sistema projeto документа проектирования дизайна 设计 系统 系统设计 文档 设计文档 設計 システム設計 ドキュメント'.split(' '),
);

/** Imperatives by which a template tells the author of a section what to tell there. */
export const TELLING_VERBS = ['explain', 'describe', 'discuss', 'outline', 'summarize', 'summarise', 'elaborate', 'mention', 'beschreibe', 'beschreiben sie', 'erkläre', 'erklären sie', 'décrivez', 'décrire', 'expliquez', 'expliquer', 'describa', 'explique', 'descreva', 'опишите', 'объясните', '描述', '请描述', '说明', '请说明'];
