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

/** The same in Portuguese, Spanish, German, French, Russian, Chinese and Japanese: 439, of which 369 were read at first. */
const IN_OTHER_LANGUAGES: Readonly<Record<string, string>> = {
  functional: `
    Requisitos Funcionais | Funcionalidades principais | Casos de uso principais | Escopo funcional |
    Histórias de usuário | RFs | Funcionalidades do MVP | Requisitos funcionales | Funcionalidades principales |
    Casos de uso | Alcance funcional | Requerimientos funcionales | Características principales |
    Funktionale Anforderungen | Kernfunktionen | Anwendungsfälle | User Stories | Muss-Kriterien | Funktionsumfang
    | Funktionen | Exigences fonctionnelles | Fonctionnalités principales | Cas d'utilisation |
    Besoins fonctionnels | Périmètre fonctionnel | Récits utilisateur | Fonctionnalités |
    Функциональные требования | Основные функции | Сценарии использования | Пользовательские истории |
    Функциональность | ФТ | Возможности системы | 功能需求 | 功能性需求 | 核心功能 | 系统功能 | 用户故事 | 主要用例 | 需求：功能 | 功能列表 | 機能要件 |
    主な機能 | ユースケース | システムの機能 | 機能要求 | 機能一覧 | ユーザーストーリー
  `,
  'non-functional': `
    Requisitos não funcionais | Atributos de qualidade | Metas de desempenho | RNFs | Requisitos de qualidade |
    Disponibilidade e latência | Requisitos de desempenho | Requisitos de segurança | Requisitos no funcionales |
    Atributos de calidad | Objetivos de rendimiento | RNF | Requisitos de calidad | Requisitos de rendimiento |
    Objetivos de nivel de servicio | Requisitos de seguridad | Nicht-funktionale Anforderungen | Qualitätsziele |
    Qualitätsanforderungen | Leistungsanforderungen | NFA | Nichtfunktionale Ziele | Sicherheitsanforderungen |
    Qualitätsattribute | Exigences non fonctionnelles | Attributs de qualité | Objectifs de performance |
    Exigences de qualité | ENF | Besoins non fonctionnels | Exigences de sécurité | Contraintes de performance |
    Нефункциональные требования | Атрибуты качества | Требования к производительности | НФТ |
    Требования к надёжности | Показатели качества | Требования к качеству | 非功能需求 | 非功能性需求 | 质量属性 | 性能需求 | 性能指标 |
    可用性要求 | 服务等级目标 | 质量要求 | 非機能要件 | 品質要件 | 性能要件 | 品質特性 | 非機能要求 | 可用性要件 | 性能目標
  `,
  estimation: `
    Estimativas | Estimativa de capacidade | Cálculos de capacidade | Estimativa de tráfego | Dimensionamento |
    Volumetria | Planejamento de capacidade | Estimativa de armazenamento | Estimaciones | Estimación de capacidad
    | Cálculo de capacidad | Estimación de tráfico | Dimensionamiento | Planificación de capacidad |
    Estimación de almacenamiento | Kapazitätsschätzung | Abschätzung | Überschlagsrechnung | Mengengerüst |
    Kapazitätsplanung | Schätzungen | Lastabschätzung | Dimensionierung | Estimations | Estimation de capacité |
    Dimensionnement | Calcul de capacité | Estimation du trafic | Planification de capacité | Ordres de grandeur |
    Volumétrie | Оценка нагрузки | Расчёт нагрузки | Оценка ёмкости | Расчёты | Прикидки | Оценка объёма данных |
    Расчёт ресурсов | Нагрузка | 容量估算 | 粗略估算 | 流量估算 | 存储估算 | 规模估算 | 容量规划 | 估算 | 数据量估算 | 容量見積もり | キャパシティ見積もり |
    トラフィック見積もり | 規模の見積もり | 概算 | 見積もり | 容量計画
  `,
  'data-model': `
    Modelo de dados | Modelagem de dados | Esquema do banco de dados | Banco de dados | Entidades | Tabelas |
    Modelo relacional | Estrutura de dados | Modelo de datos | Esquema de base de datos | Base de datos | Tablas |
    Modelado de datos | Diseño de la base de datos | Datenmodell | Datenbankschema | Datenbank | Entitäten |
    Tabellen | Datenmodellierung | Datenbankdesign | Domänenmodell | Modèle de données | Schéma de base de données
    | Base de données | Entités | Tables | Modélisation des données | Modèle de domaine | Schéma de la base |
    Модель данных | Схема базы данных | База данных | Сущности | Таблицы | Структура БД |
    Модель предметной области | Хранение данных | 数据模型 | 数据库设计 | 表结构设计 | 数据库表 | 实体关系 | 数据模型设计 | 存储设计 | 数据表 |
    データモデル | データベース設計 | スキーマ | テーブル設計 | エンティティ | ER図 | データベーススキーマ
  `,
  api: `
    Design da API | Endpoints | API REST | Contrato da API | Interface do sistema | Definição da API | APIs |
    Endpoints da API | Diseño de la API | Contrato de la API | Interfaz del sistema | Definición de API |
    Puntos de acceso | API-Design | Schnittstellen | REST-API | API-Endpunkte | Schnittstellendefinition |
    API-Spezifikation | Endpunkte | Systemschnittstellen | Conception de l'API | Points d'entrée | Contrat d'API |
    Interface du système | Définition de l'API | Interfaces | Проектирование API | Эндпоинты | REST API |
    Контракты API | Интерфейс системы | Описание API | Методы API | API | API设计 | 接口设计 | 系统接口 | API接口 | 接口定义 |
    API 定义 | 接口文档 | API設計 | APIエンドポイント | インターフェース設計 | API仕様 | エンドポイント | システムAPI
  `,
  'high-level-design': `
    Arquitetura | Design de alto nível | Visão geral da arquitetura | Arquitetura do sistema | Componentes |
    Diagrama de arquitetura | Arquitetura proposta | Projeto de alto nível | Arquitectura | Diseño de alto nivel |
    Visión general de la arquitectura | Arquitectura del sistema | Diagrama de arquitectura |
    Arquitectura propuesta | Diseño general | Architektur | Grobentwurf | Architekturüberblick | Systemarchitektur
    | Komponenten | Architekturdiagramm | Lösungsarchitektur | Bausteinsicht | Architecture | Conception générale
    | Vue d'ensemble de l'architecture | Architecture du système | Composants | Schéma d'architecture |
    Architecture proposée | Conception haut niveau | Архитектура | Высокоуровневая архитектура | Обзор архитектуры
    | Архитектура системы | Компоненты | Схема системы | Общая архитектура | Верхнеуровневый дизайн | 架构设计 | 总体架构
    | 系统架构 | 高层设计 | 整体设计 | 架构图 | 概要设计 | 系统组件 | アーキテクチャ | 全体設計 | システム構成 | 高レベル設計 | ハイレベル設計 | システムアーキテクチャ | 構成図
  `,
  'detailed-design': `
    Design detalhado | Detalhamento dos componentes | Projeto detalhado | Particionamento de dados | Cache |
    Balanceamento de carga | Decisões de arquitetura | Aprofundamento | Diseño detallado | Detalle de componentes
    | Particionamiento | Estrategia de caché | Balanceo de carga | Decisiones de diseño | Diseño de componentes |
    Profundización | Detailentwurf | Feinentwurf | Komponenten im Detail | Caching-Strategie | Partitionierung |
    Lastverteilung | Entwurfsentscheidungen | Detailliertes Design | Conception détaillée | Détail des composants
    | Partitionnement | Stratégie de cache | Répartition de charge | Décisions de conception |
    Détails d'implémentation | Algorithme | Детальное проектирование | Детали реализации | Шардирование |
    Кэширование | Балансировка нагрузки | Проектные решения | Детальный дизайн | Алгоритм | 详细设计 | 深入设计 | 核心组件设计 |
    缓存策略 | 数据分片 | 负载均衡 | 关键设计 | 算法设计 | 詳細設計 | コンポーネント設計 | キャッシュ戦略 | シャーディング | 負荷分散 | 設計の詳細 | アルゴリズム
  `,
  bottlenecks: `
    Gargalos | Pontos únicos de falha | Escalabilidade | Tolerância a falhas | Gargalos e soluções |
    Riscos e mitigações | Recuperação de falhas | Limitações e melhorias | Cuellos de botella |
    Puntos únicos de fallo | Escalabilidad | Tolerancia a fallos | Riesgos y mitigaciones |
    Recuperación ante fallos | Cuellos de botella y soluciones | Manejo de fallos | Engpässe |
    Single Points of Failure | Skalierung | Ausfallsicherheit | Fehlertoleranz | Risiken und Maßnahmen |
    Flaschenhälse | Ausfallszenarien | Goulots d'étranglement | Points de défaillance uniques |
    Passage à l'échelle | Tolérance aux pannes | Risques et mesures | Reprise après sinistre |
    Goulets d'étranglement | Gestion des pannes | Узкие места | Единые точки отказа | Масштабирование |
    Отказоустойчивость | Риски | Узкие места и решения | Обработка отказов | Точки отказа | 瓶颈分析 | 单点故障 | 扩展性 | 容错
    | 瓶颈与优化 | 性能瓶颈 | 故障处理 | 可扩展性与瓶颈 | ボトルネック | 単一障害点 | スケーラビリティ | 障害対策 | 耐障害性 | ボトルネックの解消 | 障害時の対応
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

for (const [language, lists] of [
  ['English', HEADINGS],
  ['other languages', IN_OTHER_LANGUAGES],
] as const)
  for (const [slot, headings] of Object.entries(lists))
    test(`headings in other words than the template’s, in ${language}: ${slot}`, () => {
      for (const heading of headings.split('|').map((one) => one.replace(/\s+/g, ' ').trim())) {
        const roles = rolesOf(slot, heading);
        assert.ok(slot === 'none' ? roles.length === 0 : roles.includes(slot), `${heading}: ${roles.join(', ')}`);
      }
    });
