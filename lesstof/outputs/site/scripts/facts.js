/** What the build tells the scripts; the build puts the course's own facts in the place of this module. */

/** @type {{ course: string, language: string, texts: Record<string, string>, files: Record<string, string> }} */
export const facts = { course: 'course', language: 'en', texts: {}, files: {} };
