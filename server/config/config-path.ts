export const CONFIG_NAME = '.design-doc.json';

/** The folder of a path with slashes; undefined above the root. */
function folderOf(path: string): string | undefined {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? undefined : path.slice(0, slash);
}

/** A path that another file names, relative to that file; `..` goes up. */
export function besideFile(file: string, path: string): string {
  if (path.startsWith('/') || /^[a-z]:\//i.test(path)) return path;
  const parts = (folderOf(file) ?? '').split('/');
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 1) parts.pop();
    else if (part !== '.' && part !== '..') parts.push(part);
  }
  return parts.join('/');
}

/** A path relative to the folder of a file; as it is where it lies elsewhere. */
export function relativeTo(file: string, path: string): string {
  const folder = `${folderOf(file) ?? ''}/`;
  return path.startsWith(folder) ? path.slice(folder.length) : path;
}

/** Where a document's configuration may be: beside it, then in each folder above. */
export function candidatesFor(document: string): readonly string[] {
  const candidates: string[] = [];
  for (let folder = folderOf(document); folder !== undefined; folder = folderOf(folder))
    candidates.push(`${folder}/${CONFIG_NAME}`);
  return candidates;
}
