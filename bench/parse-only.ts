// A program that reads the Markdown files of a folder and parses each as a whole: `parse-only.ts FOLDER [gfm]`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import remarkParse from 'remark-parse';
import { unified, type Plugin } from 'unified';

const [folder = '', withGfm] = process.argv.slice(2);
const bare = unified().use(remarkParse);
// Installed with the bench only, so that the compiler doesn't know it.
const name: string = 'remark-gfm';
const gfm = withGfm ? ((await import(name)) as { default: Plugin }).default : undefined;
const processor = gfm ? bare.use(gfm) : bare;
for (const file of readdirSync(folder)) processor.parse(readFileSync(join(folder, file), 'utf8'));
