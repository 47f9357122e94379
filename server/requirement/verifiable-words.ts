import { phrases, phraseTable, type PhraseTable } from './phrase-table.ts';

/** What makes a requirement testable without a figure. */
export type Verifiable = 'standard' | 'model' | 'mechanism';

/**
 * Names that two testers would read alike: standards and laws, algorithms and protocols, consistency and delivery models,
 * controls. Only these, no nouns of the trade at large: what isn't named here is no vaguer for it, since vague words have
 * to be found before anything is reported.
 */
export const verifiableNames: PhraseTable<Verifiable> = phraseTable<Verifiable>([
  ...phrases<Verifiable>(
    'standard',
    'gdpr, hipaa*, ccpa, ferpa, pci, soc 1|2|3, soc2, sox, iso, iec, nist, fips, fedramp, owasp, wcag, ada, section 508, rfc, etsi, psd2, cis, oauth, oauth2, oidc, openid, saml, jwt, jwts, mtls, tls, ssl, https, http2, aes, aes256, rsa, hmac, sha, sha256, bcrypt, argon2*, scrypt, pbkdf2, pkce, kms, hsm, waf, sso, mfa, 2fa, totp, rbac, abac, e2ee, csrf, xss, cors, opentelemetry, ws security, kerberos, ldap, x509, americans with disabilities act, data protection act, raft, paxos, 12 factor',
  ),
  ...phrases<Verifiable>(
    'model',
    'strong|strongly|strict|strictly|eventual|eventually|causal|causally|sequential|sequentially|weak|weakly|immediate|bounded|prefix|session _ consisten*, strong|strongly|eventual|eventually consisten*, eventual, eventually, linearizab*, linearisab*, serializab*, serialisab*, read after write, read your own|writes, read your own writes, monotonic, snapshot isolation, bounded staleness, exactly once, at least once, at most once, idempoten*, atomic, atomicity, atomically, acid, transactional, crdt*, quorum, immutable, immutability, append only, deterministic*, two phase commit, 最终一致*, 强一致*, 最终一致性, 强一致性, 強一致性, 結果整合性, 強整合性, konsistenzmodell, konsistent',
  ),
  ...phrases<Verifiable>(
    'mechanism',
    'horizontal|horizontally|vertical|vertically scal*, scal* horizontally|vertically|out, encrypt*, end to end encrypt*, authenticat*, authoriz*, authoris*, rate limit*, throttl*, replicat*, replica, replicas, multi region, multi az, multi zone, backup*, back up|ups, audit log*|trail*, audit*, access control*, access list*, role based, least privilege, hashed, salted, token*, tokeniz*, signed, signature*, checksum*, validat*, verif*, sanitiz*, sanitis*, retry, retries, circuit breaker*, dead letter, keyboard, screen reader*, offline, captcha, password*, two factor, multi factor, firewall*, virus, sandbox*, revoke*, expir*, reconciliation, rollback*, versioned, versioning, dual write, write ahead, primary|hot|warm|cold standby, active active, active passive, automatic failover, automated failover, no single point of failure, single points of failure, tenant isolation, workload protection, log all, logged, masked, masking, redact*, anonymi*',
  ),
]);
