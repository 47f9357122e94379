import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPlantUml, plantUmlIn } from './plantuml.ts';

function read(...lines: readonly string[]): { boxes: readonly string[]; links: readonly string[] } {
  const text = ['@startuml', ...lines, '@enduml'].join('\n');
  const content = { start: 0, end: text.length };
  assert.ok(isPlantUml(text, content, ''));
  const found = plantUmlIn(text, content);
  return {
    boxes: found.flatMap((one) =>
      one.kind === 'component' ? [`${one.id} ${one.shape} ${text.slice(one.span.start, one.span.end)}`] : [],
    ),
    links: found.flatMap((one) => (one.kind === 'link' ? [`${one.from} ${one.to}`] : [])),
  };
}

test('boxes are declared by their kind, in brackets, or by an arrow', () => {
  const { boxes, links } = read(
    'actor Sender',
    'component "Parcel gateway" as gate',
    'database "Label DB" as labels',
    '[Tracking service] as tracking',
    'Sender --> gate',
    'gate -right-> tracking : asks',
    '[Depot] <-- gate',
    'tracking ..> labels',
  );
  assert.deepEqual(boxes, [
    'Sender person Sender',
    'gate box Parcel gateway',
    'labels store Label DB',
    'tracking box Tracking service',
    'Depot box Depot',
  ]);
  assert.deepEqual(links, ['Sender gate', 'gate tracking', 'gate Depot', 'tracking labels']);
});

test('what holds others is a group', () => {
  assert.deepEqual(read('package "Depot" {', '  component Scanner', '}').boxes, [
    'Depot group Depot',
    'Scanner box Scanner',
  ]);
});

test('a sequence, a class and an activity declare no components', () => {
  for (const line of ['participant Gate', 'class Parcel {', ':scan the label;', '(*) --> "scan"'])
    assert.deepEqual(read('actor Sender', 'component Gate', line, 'Sender -> Gate : asks').boxes, [], line);
});
