import type { Template } from './template.ts';

/** The template that is in force where nothing names another one. */
export const bundledTemplate: Template = { name: 'seven-phase', title: 'Seven phases', phases: [] };
