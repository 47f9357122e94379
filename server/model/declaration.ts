import type { Span } from '../text/span.ts';

/**
 * What a structured block declares. Spans count from the chunk that the block stands in, so that declarations can be
 * remembered with their block.
 */
export type Declaration = EntityDeclaration | OperationDeclaration | ComponentDeclaration | LinkDeclaration;

/** A name as it stands in a text. */
export interface Named {
  readonly name: string;
  readonly span: Span;
}

/** A table, type, message or class with its fields. */
export interface EntityDeclaration extends Named {
  readonly kind: 'entity';
  /** `shape`: a type in code, which is an entity only where the document designs its data. */
  readonly form: 'sql' | 'er' | 'class' | 'shape' | 'schema';
  readonly fields: readonly Named[];
  /** Entities that it points to: foreign keys, relationships, the types of its fields. */
  readonly references: readonly Named[];
}

/** A function, a remote procedure, a query, or an HTTP method with its path. */
export interface OperationDeclaration extends Named {
  readonly kind: 'operation';
  readonly form: 'signature' | 'endpoint' | 'rpc' | 'query';
  readonly parameters: readonly Parameter[];
  /** Undefined where nothing says what comes back; that nothing does (`void`) is a result. */
  readonly result: Span | undefined;
  /** The names of types in its parameters and result, primitives and containers left out. */
  readonly types: readonly Named[];
  /** Where it begins and ends: for an endpoint, method and path. */
  readonly extent: Span;
}

export interface Parameter extends Named {
  /** Undefined where it has none. A default value is as good as a type. */
  readonly type: Span | undefined;
}

/** A box of a diagram. One that is drawn twice is declared twice. */
export interface ComponentDeclaration extends Named {
  readonly kind: 'component';
  /** What the diagram's links call it. */
  readonly id: string;
  readonly shape: 'box' | 'store' | 'decision' | 'person' | 'group';
  /** The diagram: two diagrams may give one id to different boxes. */
  readonly diagram: Span;
}

/** An arrow or line of a diagram, between the ids of two boxes. */
export interface LinkDeclaration {
  readonly kind: 'link';
  readonly from: string;
  readonly to: string;
  readonly diagram: Span;
}
