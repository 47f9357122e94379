import type { Lexicon } from './lexicon.ts';

/** The common attributes only: where these are silent, nothing is judged in these languages. */
export const european: readonly Lexicon[] = [
  {
    nouns: {
      latency: 'latenz, antwortzeit, antwortzeiten, reaktionszeit, ladezeit, performanz, performance',
      throughput: 'durchsatz',
      scalability: 'skalierbarkeit',
      availability: 'verfügbarkeit, hochverfügbarkeit, ausfallzeit, ausfallzeiten',
      durability: 'zuverlässigkeit, dauerhaftigkeit, datenverlust',
      recovery: 'ausfallsicherheit, fehlertoleranz, robustheit, stabilität, wiederherstellbarkeit',
      consistency: 'konsistenz, aktualität',
      accuracy: 'genauigkeit, korrektheit, datenqualität',
      cost: 'kosten, kosteneffizienz',
      resources: 'effizienz, ressourcenverbrauch',
      security: 'sicherheit, datenschutz, datensicherheit',
      usability: 'benutzerfreundlichkeit, bedienbarkeit, benutzbarkeit, gebrauchstauglichkeit',
      maintainability: 'wartbarkeit, erweiterbarkeit, flexibilität, portabilität, änderbarkeit',
    },
    adjectives: {
      latency: 'schnell, schnelle, schneller, schnellen, schnelles, echtzeit',
      scalability: 'skalierbar, skalierbare, skalierbares, skalierbaren',
      availability: 'hochverfügbar, hoch verfügbar',
      durability: 'zuverlässig, zuverlässige, zuverlässigen, zuverlässiges',
      recovery: 'ausfallsicher, fehlertolerant, robust, robuste, stabil',
      cost: 'kostengünstig, günstig',
      resources: 'effizient, effiziente, sparsam',
      security: 'sicher, sichere, sicheres, sicheren',
      usability: 'benutzerfreundlich, benutzerfreundliche, intuitiv, intuitive, einfach zu bedienen',
      maintainability: 'wartbar, erweiterbar, flexibel, portabel, leicht erweiterbar',
    },
    adverbs: { latency: 'in echtzeit, so schnell wie möglich, unverzüglich' },
    degrees:
      'hoch, hohe, hoher, hohen, hohes, höchste, niedrig, niedrige, niedriger, niedrigen, gering, geringe, geringer, geringen, minimal, minimale, minimaler, maximale, gut, gute, guter, kurze, kurz, möglichst geringe, möglichst hohe, akzeptable, angemessene, ausreichende',
  },
  {
    nouns: {
      latency:
        'latencia, latências, latência, latencias, tiempo|tiempos de respuesta|carga|espera|ejecución, tempo|tempos de resposta|carregamento|espera|execução, desempenho, rendimiento, velocidad, velocidade, demora, demoras, retrasos, lentidão',
      throughput:
        'vazão, caudal, tráfego, tráfico, carga de trabajo|trabalho|usuarios|usuários, pico|picos de _ tráfico|tráfego|carga|demanda',
      scalability: 'escalabilidad, escalabilidade, concurrencia, concorrência, elasticidad, elasticidade',
      availability: 'disponibilidad, disponibilidade, inactividad, inatividade, indisponibilidade, indisponibilidad',
      durability:
        'durabilidad, durabilidade, fiabilidad, confiabilidad, confiabilidade, pérdida|pérdidas de datos, perda|perdas de dados',
      recovery:
        'tolerancia a fallos|fallas|errores, tolerância a falhas|erros, resiliencia, resiliência, robustez, recuperación, recuperação, estabilidad, estabilidade',
      consistency: 'consistencia, consistência',
      accuracy: 'precisión, precisão, exactitud, exatidão, integridad, integridade, calidad, qualidade',
      cost: 'coste, costo, costes, costos, custo, custos',
      resources: 'eficiencia, eficiência, consumo, consumo de recursos|memoria|memória|internet|datos|dados',
      security: 'seguridad, segurança, confidencialidad, confidencialidade, protección, proteção',
      privacy: 'privacidad, privacidade',
      usability:
        'usabilidad, usabilidade, facilidad de uso, facilidade de uso, experiencia de|del usuario, experiência de|do usuário, accesibilidad, acessibilidade',
      maintainability:
        'mantenibilidad, manutenibilidade, extensibilidad, extensibilidade, flexibilidad, flexibilidade, portabilidad, portabilidade, interoperabilidad, interoperabilidade, adaptabilidad, adaptabilidade, observabilidad, observabilidade, modularidad, modularidade, facilidad de mantenimiento|despliegue, facilidade de manutenção|implantação',
    },
    adjectives: {
      latency:
        'rápid*, veloz, veloces, velozes, tiempo real, tempo real, instantáne*, instantâne*, inmediat*, imediat*, ágil, ágiles, ágeis',
      scalability: 'escalable*, escalável, escaláveis',
      availability:
        'altamente disponible*, altamente disponível|disponíveis, alta disponibilidad, alta disponibilidade, siempre disponible*, sempre disponível|disponíveis',
      durability: 'fiable*, confiable*, confiável, confiáveis, duradero, duradera, durável, duráveis',
      recovery:
        'tolerante|tolerantes a fallos|fallas|falhas, resiliente*, robusto, robusta, robustos, robustas, estable, estables, estável, estáveis',
      cost: 'barato, barata, económic*, econômic*, rentable*',
      resources: 'eficiente*',
      security: 'seguro, segura, seguros, seguras',
      usability:
        'fácil, fáceis, fáciles, intuitivo, intuitiva, intuitivos, intuitivas, amigable*, amigável, amigáveis, sencill*, simples, cómod*, atractiv*, atrativ*, comprensible*, compreensível, compreensíveis, claro, clara, claros, claras, útil, útiles, úteis, fluid*, fluíd*, legível, legíveis, legible*',
      maintainability:
        'mantenible*, manutenível, manuteníveis, extensible*, extensível, extensíveis, flexible*, flexível, flexíveis, modulares, adaptável, adaptáveis, reutilizable*, reutilizável, reutilizáveis, bem documentado|documentada|documentados|organizado|organizada|estruturado|estruturada, bien documentado|documentada|documentados|organizado|organizada|estructurado|estructurada, fácil de mantener|manter|actualizar|atualizar|extender|estender|instalar|configurar',
    },
    adverbs: {
      latency:
        'en tiempo real, em tempo real, rápidamente, rapidamente, lo más rápido posible, o mais rápido possível, instantáneamente, instantaneamente, inmediatamente, imediatamente, sin demora*, sem demora*, sin retraso*, sem atraso*',
      recovery: 'sin fallos|interrupciones, sem falhas|interrupções',
      accuracy: 'correctamente, corretamente, adecuadamente, adequadamente',
      resources: 'eficientemente, eficazmente, de forma|manera|maneira eficiente|eficaz',
      security: 'de forma|manera|maneira segura',
      usability: 'fácilmente, facilmente, intuitivamente',
    },
    degrees:
      'alta, alto, altas, altos, baja, bajo, bajas, bajos, baixa, baixo, baixas, baixos, mínima, mínimo, mínimas, mínimos, máxima, máximo, buena, bueno, buen, boa, bom, bons, boas, excelente, gran, grande, grandes, elevada, elevado, elevadas, elevados, reducida, reducido, reduzida, reduzido, óptima, óptimo, óptimos, ótima, ótimo, suficiente, adecuado, adecuada, adequado, adequada, aceptable, aceitável, razonable, razoável, mejor, melhor, menor, muy baja, muito baixa',
  },
  {
    nouns: {
      latency: 'latence, temps de réponse, temps de chargement',
      throughput: 'débit, trafic',
      scalability: 'scalabilité, évolutivité, passage à l échelle',
      availability: 'disponibilité',
      durability: 'durabilité, fiabilité',
      recovery: 'tolérance aux pannes, résilience, robustesse, reprise après sinistre',
      consistency: 'cohérence, fraîcheur',
      accuracy: 'précision, exactitude, intégrité',
      cost: 'coût, coûts',
      resources: 'efficacité',
      security: 'sécurité, confidentialité',
      usability: "utilisabilité, facilité d'utilisation, ergonomie",
      maintainability: 'maintenabilité, extensibilité, flexibilité, portabilité',
    },
    adjectives: {
      latency: 'rapide, rapides, temps réel, réactif, réactive',
      scalability: 'scalable, scalables, évolutif, évolutive',
      availability: 'hautement disponible, haute disponibilité',
      durability: 'fiable, fiables, durable',
      recovery: 'tolérant aux pannes, résilient, résiliente, robuste',
      cost: 'économique, peu coûteux',
      resources: 'efficace, efficaces',
      security: 'sécurisé, sécurisée, sûr, sûre',
      usability: 'facile à utiliser, intuitif, intuitive, convivial, conviviale',
      maintainability: 'maintenable, facile à maintenir, flexible',
    },
    adverbs: { latency: 'en temps réel, rapidement, le plus vite possible' },
    degrees:
      'haute, haut, élevée, élevé, élevées, élevés, faible, faibles, basse, bas, minimale, minimal, maximale, maximal, bonne, bon, optimale, optimal, acceptable, raisonnable',
  },
  {
    nouns: {
      latency:
        'задержк*, время|времени|временем отклика|ответа|загрузки|реакции, производительност*, быстродействи*, латентност*, скорость, скорости, скоростью, отзывчивост*',
      throughput: 'пропускн* способност*, нагрузк*, трафик*',
      scalability: 'масштабируемост*',
      availability: 'доступност*',
      durability: 'надежност*, надёжност*, сохранност*, потеря|потери|потерь|потерю данных',
      recovery: 'отказоустойчивост*, устойчивост*, восстановлени*, стабильност*',
      consistency: 'согласованност*, консистентност*, актуальност*',
      accuracy: 'точност*, корректност*, целостност*, качество, качества, качеством',
      cost: 'стоимост*, затраты, затрат',
      resources: 'эффективност*, потребление|потребления памяти|ресурсов',
      security: 'безопасност*, конфиденциальност*, защищенност*, защищённост*',
      usability:
        'удобство, удобства, удобство использования, юзабилити, простота|простоты использования, эргономичност*',
      maintainability:
        'сопровождаемост*, расширяемост*, гибкость, гибкости, переносимост*, поддерживаемост*, модульност*, тестируемост*',
    },
    adjectives: {
      latency: 'быстр*, реальном времени, реального времени, отзывчив*, мгновенн*',
      scalability: 'масштабируем*',
      availability: 'высокодоступн*, высок* доступност*, постоянно доступ*, всегда доступ*',
      durability: 'надежн*, надёжн*',
      recovery: 'отказоустойчив*, устойчив*, стабильн*',
      accuracy: 'корректн*, качественн*',
      cost: 'дешев*, недорог*, экономичн*',
      resources: 'эффективн*',
      security: 'безопасн*, защищенн*, защищённ*',
      usability:
        'удобн*, удобен, интуитивн*, интуитивно понятн*, понятн*, прост|проста|простой|простая|простым в использовании, легк*|лёгк* в использовании, дружелюбн*, дружественн*',
      maintainability: 'гибкий, гибкой, гибкая, гибким, расширяем*, сопровождаем*, модульн*',
    },
    adverbs: {
      latency:
        'в реальном времени, в режиме реального времени, как можно быстрее, быстро, мгновенно, своевременно, оперативно, без задерж*',
      recovery: 'бесперебойно, без сбоев',
      usability: 'легко, удобно, интуитивно',
    },
    degrees:
      'высок*, низк*, минимальн*, максимальн*, хорош*, небольш*, приемлем*, достаточн*, оптимальн*, малая, малый, малое, малую, малой, большая, большой, большую, большие, больших, большим, повышенн*',
  },
];
