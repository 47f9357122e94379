import { vocabularyOf } from './server/template/vocabulary.ts';
import { defaultSettings } from './server/lint.ts';
const v=vocabularyOf(defaultSettings.template);
for (const t of process.argv.slice(2)) { const r=v.readTitle(t); console.log(t,'|',v.guideTitle(t),'| whole',r.whole,r.meanings.map(m=>`${m.phase?.id??'out'}${m.part?'/'+m.part.id:''}:${m.strength}${m.subject?'s':''}`).join(' ')); }
