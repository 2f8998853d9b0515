// Cases, CVE ids, signals, formats, classes, levels and pages, found by their words; a wrong letter is forgiven in words of five and more.
import { oneOff, split } from './search.js';

export const topicOf = ([kind, title, href, words]) => ({ kind, title, href, named: split(title, false), words: split(words, false), joined: `${title} ${words}`.toLowerCase() });

// The lower the better, undefined is none.
export function topicScore(terms, query, topic) {
  if (query.includes('-') && topic.joined.includes(query)) return 0; // CVE-2026-27825
  let worst = 0;
  for (const term of terms) {
    const s = topic.named.some((w) => w.startsWith(term)) ? 1 : topic.words.some((w) => w.startsWith(term)) ? 2
      : term.length > 4 && [...topic.named, ...topic.words].some((w) => oneOff(term, w)) ? 3 : undefined;
    if (s === undefined) return undefined;
    worst = Math.max(worst, s);
  }
  return worst;
}

export function findTopics(topics, query) {
  const terms = split(query, false);
  if (terms.length === 0) return [];
  const plain = query.trim().toLowerCase();
  return topics.map((topic) => ({ topic, s: topicScore(terms, plain, topic) })).filter((t) => t.s !== undefined).sort((a, b) => a.s - b.s).map((t) => t.topic);
}
