import assert from 'node:assert/strict';
import { test } from 'node:test';
import { align } from '../template/align.ts';
import { bundledTemplate } from '../template/bundled.ts';
import { readWith } from '../template/read-with.ts';
import { requirementsOf } from './requirements-of.ts';

/**
 * Qualities as authors could ask for them, written down before it was tried whether they are found: 90 that owe a measure, of
 * which 68 were found at first, and 25 that owe none, of which none was. What is still missed, or rather a rule, is left out.
 */
const OWING = `
  The system must remain responsive under heavy load | Search results should appear almost instantly |
  Near-zero downtime during deployments | The feed must load quickly even on slow connections |
  Able to handle sudden spikes in traffic | Graceful degradation when dependencies fail | Reads should be fast |
  Writes can be slower but must be reliable | Handle a large number of concurrent users |
  Minimal latency for redirects | Highly scalable storage | Should support growth over the coming years |
  Robust against network partitions | Consistent user experience across devices | Strong security for user data |
  Prevent abuse | Low operational cost | Easy to maintain and extend | Simple to operate |
  The UI must be intuitive | Accessible to users with disabilities | High throughput ingestion | Real-time updates
  | Near real time notifications | Messages should be delivered promptly |
  Durable: once accepted, a message must survive crashes | Always on |
  Works well in regions with poor connectivity | Efficient use of bandwidth | Cost-effective storage of old videos
  | Good observability | Easily testable | Reasonable response time | Acceptable latency for analytics queries |
  Fresh recommendations | Accurate billing | Good search relevance | Fault tolerance | Resiliency | Performance |
  Reliability: the system should be reliable | Availability - the service should be up most of the time |
  Scalability: must scale to many tenants | Latency: as low as possible | Security: all the data must be safe |
  Maintainability: clean modular code | Extensible: adding new channels should be easy |
  Portability across cloud providers | Elastic scaling up and down with demand | Quick recovery from failures |
  Fast failover between regions | Backups should be taken frequently | Comply with data protection laws |
  Support millions of users | Store billions of records | Handle thousands of requests per second |
  Smooth video playback with minimal buffering | Video should start fast | Low memory footprint on the client |
  Battery-friendly mobile client | Small app size | Uploads must not fail often | Errors should be rare |
  Should tolerate node failures | Self-healing infrastructure | Predictable performance at peak |
  Stable under load | Short time to first byte | Keep data for a long time | Logs retained for a reasonable period
  | Prevent unauthorized access | User-friendly error messages | Low p99 latency | Optimised for reads |
  Highly consistent inventory counts | The ledger must be correct | Time-sensitive messages go out right away |
  Fast onboarding for new developers | Performance under peak load | Small bundle size
`;

/** The second draw, with other languages: 61, of which 46 were found at first. */
const OWING_TOO = `
  Users expect an immediate response | Search needs to be quick |
  Very low error rate | Should degrade gracefully |
  The system stays usable when a region is down | No noticeable delay for the end user | Cheap to run |
  Keep infrastructure costs under control | Good documentation | Straightforward onboarding
  | Modular architecture | High code quality | Data consistency between services |
  Data should be as fresh as possible | Timely processing of payments | Bandwidth efficiency |
  Secure communication | Protection against DDoS attacks | Robust error handling | Reliable message delivery |
  High fault tolerance | Low CPU usage | Short build times | Fast deployments | Scalable to support future growth
  | Highly performant API | Ability to serve a global audience | Optimal use of resources | Maximum uptime |
  Minimal data loss in case of failure | Fast search | Real-time collaboration | Sistema deve ser rápido |
  Alta disponibilidade | Baixa latência nas consultas | O sistema deve ser escalável | Alta disponibilidad |
  Baja latencia | El sistema debe ser fácil de usar | Hohe Verfügbarkeit | Das System muss schnell reagieren |
  Gute Wartbarkeit | Haute disponibilité | Le système doit être rapide | Faible latence | Высокая доступность |
  Система должна быть масштабируемой | Низкая задержка | 高可用性 | 低延迟 | 系统应该易于扩展 | 高い可用性 | 応答が速いこと
`;

const SETTLED = `
  p99 latency below 200 ms | 99.99% uptime | RPO of 5 minutes | Strong consistency for payments |
  Only admins can delete posts | All traffic uses TLS 1.3 | Handle 10k requests per second |
  Retain logs for 90 days | Recover within 30 seconds | Data encrypted at rest with AES-256 |
  Supports 5 million DAU | No double booking | At-least-once delivery | Passwords hashed with bcrypt |
  Page load < 2 s on 3G | Max 10 MB per upload | WCAG 2.1 AA compliance | Error rate under 0.1% |
  Eventual consistency is acceptable for likes | Failover in under a minute | Zero data loss |
  Reads see writes within 5 s | GDPR compliant | Messages are delivered in order within a chat |
  CPU utilisation under 70%
`;

/** Each in a document of its own, where nothing else settles it. */
function isOwing(item: string): boolean {
  const text = `# Photo wall\n\n## Functional requirements\n\n- Users post photos.\n\n## Non-functional requirements\n\n- ${item}\n`;
  const doc = readWith(bundledTemplate, text);
  return requirementsOf(doc, align(doc, bundledTemplate)).some(({ state }) => state === 'unquantified');
}

const itemsOf = (list: string): readonly string[] => list.split('|').map((one) => one.replace(/\s+/g, ' ').trim());

test('qualities in an author’s own words owe a measure', () => {
  for (const item of [...itemsOf(OWING), ...itemsOf(OWING_TOO)]) assert.ok(isOwing(item), item);
});

test('measures, named standards and rules settle a quality in an author’s own words', () => {
  for (const item of itemsOf(SETTLED)) assert.ok(!isOwing(item), item);
});
