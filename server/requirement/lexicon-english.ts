import type { Lexicon } from './lexicon.ts';

/** The triggers of the attributes, with the gradable words that imply one. */
export const english: Lexicon = {
  nouns: {
    latency:
      'latency, latencies, response time, response times, load time, loading time, load times, responsiveness, delay, delays, lag, lags, round trip time, turnaround time, waiting time, wait time, speed, performance, time to first byte, response speed, playback delay, propagation delay',
    throughput:
      'throughput, qps, rps, tps, traffic, bandwidth, load, request rate, workload, workloads, iops, peak load, peak traffic, surge, surges, spike, spikes, burst, bursts',
    scalability: 'scalability, concurrency, elasticity, scale, scaling',
    availability: 'availability, uptime, up time, downtime, outage, outages, service continuity',
    durability: 'durability, data loss, reliability, dependability, data durability, message loss, loss',
    recovery:
      'fault tolerance, failover, fail over, resilience, resiliency, robustness, disaster recovery, recoverability, stability, redundancy, crash recovery, recovery, recovery time, fault isolation, degradation',
    consistency:
      'consistency, data consistency, freshness, staleness, synchronization, inconsistency, inconsistencies, data freshness',
    accuracy:
      'accuracy, correctness, precision, recall, false positive, false positives, false negative, false negatives, data quality, quality, data integrity, integrity, error rate, result quality, search quality, relevance, data accuracy',
    retention: 'retention, data retention, archival, history retention',
    cost: 'cost, costs, cost effectiveness, cost efficiency, storage cost, storage costs, operational cost, operational costs, storage overhead, infrastructure cost, infrastructure costs, price, prices, pricing',
    resources:
      'efficiency, memory footprint, memory usage, resource usage, resource utilization, resource utilisation, resource consumption, resource efficiency, storage efficiency, overhead, footprint, app|bundle|binary|package|download|install size',
    energy:
      'battery usage, battery drain, battery life, battery consumption, power consumption, power usage, energy consumption, energy usage',
    compliance: 'compliance, regulatory compliance, legal compliance, conformity',
    security: 'security, confidentiality, data security, protection, abuse prevention, safety, isolation',
    privacy: 'privacy, data privacy, data protection, user privacy',
    usability:
      'usability, ease of use, user experience, ux, learnability, user friendliness, user satisfaction, convenience, customer experience, developer experience, playback experience, viewing experience',
    maintainability:
      'maintainability, extensibility, flexibility, portability, modularity, testability, configurability, interoperability, operability, deployability, manageability, adaptability, upgradability, evolvability, reusability, modifiability, serviceability, supportability, observability, debuggability, simplicity, readability, operational simplicity, ease of maintenance, ease of deployment',
  },
  adjectives: {
    latency:
      'fast, faster, fastest, quick, quicker, rapid, swift, speedy, snappy, responsive, performant, predictable, real time, realtime, near real time, near realtime, near instant, instant, instantaneous, immediate, timely, low latency, ultra low latency, low lag',
    throughput: 'high throughput, high volume, high traffic, read heavy and write heavy',
    scalability: 'scalable, elastic, highly concurrent, high scale',
    availability:
      'highly available, always available, always on, always up, continuously available, high availability, high available',
    durability: 'reliable, durable, dependable, highly durable',
    recovery:
      'resilient, robust, fault tolerant, graceful, disaster tolerant, failure tolerant, highly resilient, self healing, stable',
    consistency: 'highly consistent, fresh, up to date, in sync, consistent',
    accuracy: 'accurate, precise, correct, high quality, highly accurate, better quality, good quality',
    cost: 'cheap, cost effective, cost efficient, inexpensive, economical, affordable, low cost, cheaper',
    resources:
      'efficient, lightweight, light weight, resource efficient, memory efficient, storage efficient, bandwidth efficient, space efficient, low overhead',
    energy: 'energy efficient, battery efficient, power efficient, battery friendly, low power',
    security: 'secure, secured, safe, trustworthy, tamper proof',
    privacy: 'privacy preserving, privacy friendly',
    usability:
      'easy, easier, intuitive, user friendly, friendly, usable, self explanatory, understandable, readable, seamless, smooth, convenient, pleasant, attractive, appealing, ergonomic, comfortable, clear, easy to use, simple to use, simple, straightforward, good experience, frictionless, delightful, familiar',
    maintainability:
      'maintainable, extensible, extendable, flexible, portable, modular, adaptable, testable, modifiable, reusable, manageable, upgradable, evolvable, easy to maintain, easy to extend, easy to operate, easy to deploy, easily extensible, operable, clean code|architecture|separation|structure|design|interfaces|abstractions, well structured, well documented, observable',
  },
  adverbs: {
    latency:
      'quickly, rapidly, swiftly, promptly, instantly, instantaneously, immediately, frequently, more frequently, more often, in real time, in near real time, in realtime, in a timely manner, in a timely fashion, timely manner, without delay, without _ delay, without lag, without _ lag, without blocking, as soon as possible, asap, right away, fluidly',
    scalability: 'scalably',
    availability:
      'at all times, at any time, at any point of time, at any point in time, at any moment, anytime, any time, round the clock, around the clock, whenever, always',
    durability: 'reliably, durably',
    recovery: 'gracefully, robustly',
    accuracy: 'accurately, correctly, properly, precisely, carefully',
    cost: 'cheaply, cost effectively, economically',
    resources: 'efficiently',
    security: 'securely, safely',
    usability:
      'easily, smoothly, seamlessly, intuitively, conveniently, effortlessly, comfortably, naturally understandable',
    maintainability: 'flexibly',
  },
  degrees:
    'high, higher, highest, low, lower, lowest, minimal, minimum, maximal, maximum, good, great, better, best, excellent, optimal, optimum, acceptable, reasonable, adequate, sufficient, moderate, decent, tight, extreme, ultra, super, huge, heavy, large, massive, small, short, shorter, little, less, fast, quick, efficient, smooth, robust, seamless, near zero, min, substantial, significant, considerable, unacceptable, negligible, enough, satisfactory, strong, stronger, increased, increasing, improved, reduced, enhanced, top, superior, very low, very high, growing, sudden, bursty, unpredictable, peak, noticeable, too much, as much, much, ok, tolerable, not high, outstanding, fair, solid, basic, competitive, modest, rich, critical, extremely low, extremely high, linear, near linear, as low as possible, as high as possible, as small as possible, as short as possible',
};
