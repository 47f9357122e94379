// A program that reads the Markdown files of a folder and parses each as a whole: `parse-only.ts FOLDER [gfm]`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import remarkParse from 'remark-parse';
import { unified, type Plugin } from 'unified';

const [folder = '', withGfm] = process.argv.slice(2);
const bare = unified().use(remarkParse);
const gfm = withGfm ? ((await import('remark-gfm' as string)) as { default: Plugin }).default : undefined;
const processor = gfm ? bare.use(gfm) : bare;
for (const name of readdirSync(folder)) processor.parse(readFileSync(join(folder, name), 'utf8'));
