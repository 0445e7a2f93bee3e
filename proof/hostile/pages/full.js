/** Fills storage, so that nothing more can be stored. */

for (const storage of [localStorage, sessionStorage])
  for (let size = 2 ** 22; size >= 1; size /= 2)
    try {
      for (let i = 0; ; i++) storage.setItem(`full ${size} ${i}`, 'x'.repeat(size));
    } catch {
      // Smaller texts may still fit.
    }
