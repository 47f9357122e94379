// Makes the VSIX and holds it to its size.
import { packageVsix } from './package-vsix.ts';

const { file, bytes } = packageVsix();
console.log(`${file}: ${Math.round(bytes / 1000)} kB`);
