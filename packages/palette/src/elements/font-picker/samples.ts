/** Shows samples in their fonts when they are scrolled into view: a browser loads a face when the first text in it is laid out. */

/** The samples of one list. */
export class Samples {
  readonly #families = new WeakMap<Element, string>();
  #observer: IntersectionObserver | undefined;

  /** Shows a sample in a font once it is visible; without a family, in the font around it. */
  show(sample: HTMLSpanElement, family: string): void {
    if (this.#families.get(sample) === family) return;
    sample.style.removeProperty('font-family');
    this.#families.set(sample, family);
    if (!family) return;
    this.#observer ??= new IntersectionObserver(seen => {
      for (const { isIntersecting, target } of seen) if (isIntersecting) this.#set(target as HTMLSpanElement);
    });
    this.#observer.observe(sample);
  }

  stop(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  #set(sample: HTMLSpanElement): void {
    this.#observer?.unobserve(sample);
    sample.style.setProperty('font-family', this.#families.get(sample) ?? '');
  }
}
