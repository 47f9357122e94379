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
      cost: 'kosten, effizienz, ressourcenverbrauch, kosteneffizienz',
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
      cost: 'effizient, effiziente, kostengünstig, günstig, sparsam',
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
        'latencia, latência, tiempo de respuesta, tiempos de respuesta, tempo de resposta, tempos de resposta, desempenho, rendimiento',
      throughput: 'vazão, caudal, tráfego, tráfico',
      scalability: 'escalabilidad, escalabilidade',
      availability: 'disponibilidad, disponibilidade',
      durability: 'durabilidad, durabilidade, fiabilidad, confiabilidad, confiabilidade',
      recovery: 'tolerancia a fallos, tolerancia a fallas, tolerância a falhas, resiliencia, resiliência, robustez',
      consistency: 'consistencia, consistência',
      accuracy: 'precisión, precisão, exactitud, integridad, integridade',
      cost: 'coste, costo, costes, costos, custo, custos, eficiencia, eficiência',
      security: 'seguridad, segurança, privacidad, privacidade',
      usability: 'usabilidad, usabilidade, facilidad de uso, facilidade de uso',
      maintainability:
        'mantenibilidad, manutenibilidade, extensibilidad, extensibilidade, flexibilidad, flexibilidade, portabilidad, portabilidade',
    },
    adjectives: {
      latency: 'rápido, rápida, rápidos, rápidas, tiempo real, tempo real',
      scalability: 'escalable, escalables, escalável, escaláveis',
      availability: 'altamente disponible, altamente disponível, alta disponibilidad, alta disponibilidade',
      durability: 'fiable, confiable, confiável, duradero, durável',
      recovery: 'tolerante a fallos, tolerante a fallas, tolerante a falhas, resiliente, robusto, robusta',
      cost: 'eficiente, eficientes, barato, económico, econômico',
      security: 'seguro, segura, seguros, seguras',
      usability: 'fácil de usar, intuitivo, intuitiva, amigable, amigável',
      maintainability:
        'mantenible, manutenível, extensible, extensível, flexible, flexível, fácil de mantener, fácil de manter',
    },
    adverbs: {
      latency: 'en tiempo real, em tempo real, rápidamente, rapidamente, lo más rápido posible, o mais rápido possível',
    },
    degrees:
      'alta, alto, altas, altos, baja, bajo, bajas, bajos, baixa, baixo, baixas, baixos, mínima, mínimo, máxima, máximo, buena, bueno, buen, boa, bom, elevada, elevado, reducida, reduzida, óptima, ótima, ótimo, aceptable, aceitável, muy baja, muito baixa',
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
      cost: 'coût, coûts, efficacité',
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
      cost: 'efficace, efficaces, économique, peu coûteux',
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
        'задержка, задержки, задержку, задержкой, задержек, время отклика, время ответа, производительность, быстродействие, латентность',
      throughput: 'пропускная способность, нагрузка, нагрузки, нагрузку, трафик',
      scalability: 'масштабируемость, масштабируемости',
      availability: 'доступность, доступности, отказов',
      durability: 'надежность, надёжность, надежности, надёжности, сохранность',
      recovery: 'отказоустойчивость, отказоустойчивости, устойчивость, восстановление',
      consistency: 'согласованность, консистентность, актуальность',
      accuracy: 'точность, корректность, целостность',
      cost: 'стоимость, затраты, эффективность',
      security: 'безопасность, безопасности, конфиденциальность, защищенность',
      usability: 'удобство использования, удобство, юзабилити',
      maintainability: 'сопровождаемость, расширяемость, гибкость, переносимость, поддерживаемость',
    },
    adjectives: {
      latency: 'быстрый, быстрая, быстрое, быстрые, быстрым, быстрой, быстро, реальном времени',
      scalability: 'масштабируемый, масштабируемая, масштабируемой, масштабируемым, масштабируемое',
      availability: 'высокодоступный, высокодоступной, высокодоступным, высокая доступность',
      durability: 'надежный, надёжный, надежной, надёжной, надежная, надежным',
      recovery: 'отказоустойчивый, отказоустойчивой, отказоустойчивым, отказоустойчивая, устойчивой',
      cost: 'эффективный, эффективной, эффективно, дешевый, недорогой',
      security: 'безопасный, безопасной, безопасным, безопасная',
      usability: 'удобный, удобной, удобным, интуитивно понятный, простой в использовании',
      maintainability: 'гибкий, гибкой, расширяемый, расширяемой, сопровождаемый',
    },
    adverbs: { latency: 'в реальном времени, как можно быстрее, мгновенно' },
    degrees:
      'высокая, высокий, высокое, высокой, высокую, высокие, низкая, низкий, низкое, низкой, низкую, низкие, минимальная, минимальный, минимальной, минимальную, минимальное, минимальными, максимальная, максимальный, хорошая, малая, небольшая, приемлемая, приемлемое',
  },
];
