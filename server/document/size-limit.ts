/** Above this many million characters a text is not checked, unless somebody wants it: no one writes, or reads, such a design. */
export const SIZE_LIMIT = 5;
