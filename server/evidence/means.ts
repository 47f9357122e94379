import type { AttributeId } from '../requirement/attributes.ts';

/**
 * What a design takes up a quality with, after the tactics of Bass, Clements and Kazman, *Software Architecture in Practice*,
 * and the quality’s own name; written like the words of a template. A quality that is met by care rather than by parts of a
 * design (usability, maintainability, energy) has none: nothing is missed where no section speaks of it.
 */
export const MEANS: Readonly<Partial<Record<AttributeId, readonly string[]>>> = {
  latency: words(
    'latency, latencies, response time*, faster, fast lookup*|read*|write*|retriev*|access, cach*, cdn*, edge, index*, in memory, redis, memcached, precomput*, pre comput*, pregenerat*, pre generat*, prefetch*, denormali*, replica*, async*, asynchron*, background, queue*, load balanc*, geo*, nearest, closest, nearby server*|edge, websocket*, long poll*, push*, compress*, connection pool*, keep alive, parallel*, shard*, partition*, batch*, stream*, bloom filter*, o(1), trie, hash table*, materiali*, quadtree*, geohash*, fan out, fanout',
  ),
  throughput: words(
    'throughput, shard*, partition*, queue*, batch*, load balanc*, scale, scales, scaled, scaling, autoscal*, async*, asynchron*, cach*, stream*, kafka, horizontal*, parallel*, worker*, replica*, buffer*, distribut*, cluster*',
  ),
  scalability: words(
    'shard*, partition*, horizontal*, scale out, scale up, scales, scaled, scaling, scale horizontally, scale independently, scalable, easier|easy _ scale, autoscal*, load balanc*, stateless, microservice*, replica*, cach*, queue*, cdn*, distribut*, cluster*, consistent hash*, nosql, kafka, decoupl*, multiple servers|instances|nodes|machines, more servers|instances|nodes|machines, federat*, serverless',
  ),
  availability: words(
    'availability, highly available, uptime, replica*, replicat*, failover, fail over, redundan*, standby, load balanc*, multi region, regions, zone*, health check*, heartbeat*, backup*, multiple instances|servers|nodes|copies|machines|data, circuit breaker*, retr*, single point*, spof, cluster*, leader election, fallback, fall back, degrad*, active active, active passive, quorum, fault toleran*, resilien*, distribut*, goes down, fails, failure*, master slave, secondary, secondaries, autoscal*, auto scal*',
  ),
  durability: words(
    'durab*, reliab*, replica*, replicat*, backup*, write ahead log, wal, persist*, snapshot*, erasure, checksum*, archiv*, s3, quorum, written to disk, on disk, object stor*, blob stor*, ack*, queue*, journal*, commit*, transaction*, redundan*, kafka, copies, data loss, never lost, persistent storage, durable, distributed file system, hdfs',
  ),
  recovery: words(
    'recover*, failover, fail over, backup*, replica*, replicat*, retr*, restart*, checkpoint*, snapshot*, disaster*, standby, circuit breaker*, dead letter*, fallback, fall back, queue*, idempoten*, degrad*, redundan*, zone*, regions, multi region, cluster*, health check*, heartbeat*, fault toleran*, fails, failure*, goes down, dies, crash*, single point*, resilien*, load balanc*, secondary, leader election, multiple instances|servers|nodes|copies',
  ),
  consistency: words(
    'consisten*, transaction*, quorum, lock*, leader, master, primary, acid, two phase, saga*, version*, invalidat*, sync*, replicat*, replica*, read your writes, crdt*, last write wins, timestamp*, conflict*, order*, idempoten*, exactly once, outbox, eventual*, ttl, atomic*, serializ*, isolation, raft, paxos, zookeeper, cas, sql, relational, unique constraint',
  ),
  retention: words(
    'retention, retain*, ttl, archiv*, delet*, expir*, purg*, cold storage, lifecycle, tier*, clean*, evict*, remov*, kept for, history, years, days, months',
  ),
  cost: words(
    'cost*, cheap*, tier*, cold storage, compress*, spot, archiv*, autoscal*, auto scal*, cach*, object stor*, s3, ttl, batch*, dedup*, evict*, serverless, budget*, save*, saving*, efficien*, expens*',
  ),
  resources: words(
    'tier*, cold storage, compress*, archiv*, autoscal*, auto scal*, cach*, object stor*, s3, ttl, batch*, dedup*, evict*, serverless, save*, saving*, efficien*, memory, compact*, small*, bloom filter*, pool*, stream*',
  ),
  security: words(
    'secur*, auth*, encrypt*, tls, ssl, https, oauth*, jwt, token*, rate limit*, throttl*, access control, rbac, permission*, hash*, salt*, acl*, firewall*, waf, sign*, secret*, api key*, api_dev_key, api dev key, sanitiz*, validat*, abuse, malicious, private, privacy, audit*, vault, kms, mtls, captcha, certificate*, credential*, role*, fraud*, drm, ddos, password*, login, isolat*, sandbox*, guess*, random*, unpredictable',
  ),
  privacy: words(
    'complian*, gdpr, hipaa, pci*, soc, encrypt*, audit*, delet*, retention, consent, residency, anonymi*, mask*, privacy, regulat*, legal, log*, access control, rbac, permission*, secret*, private, isolat*',
  ),
  compliance: words(
    'complian*, gdpr, hipaa, pci*, soc, encrypt*, audit*, delet*, retention, consent, residency, anonymi*, mask*, privacy, regulat*, legal, log*',
  ),
};

function words(list: string): readonly string[] {
  return list.split(', ');
}
