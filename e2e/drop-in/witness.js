/** Runs in the page before everything else: remembers errors, what the policy refused, alerts. */

globalThis.witness = { errors: [], refused: [], alerts: 0 };
addEventListener('error', ({ message }) => message && witness.errors.push(message));
addEventListener('unhandledrejection', ({ reason }) => witness.errors.push(String(reason)));
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
  witness.refused.push(`${effectiveDirective} ${blockedURI} ${sample}`.trim()),
);
console.error = (...words) => witness.errors.push(words.join(' '));
globalThis.alert = () => void witness.alerts++;
