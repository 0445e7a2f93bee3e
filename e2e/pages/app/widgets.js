/** Two web components with open shadow roots: a stepper, and a toolbox that contains one. */

const TOOLBOX = `<button type="button">Cut</button> <button type="button">Paste</button>
  <input aria-label="Colour" /> <x-stepper></x-stepper>`;
const STEPPER = `<button type="button" id="less">Less</button> <output>0</output> <button type="button" id="more">More</button>`;

customElements.define(
  'x-stepper',
  class extends HTMLElement {
    #value = 0;

    connectedCallback() {
      if (this.shadowRoot) return;
      this.attachShadow({ mode: 'open' });
      this.render();
    }

    /** Replaces all of its content, as some components do. */
    render() {
      this.shadowRoot.innerHTML = STEPPER;
      this.shadowRoot.querySelector('output').textContent = this.#value;
      this.shadowRoot.querySelector('#less').addEventListener('click', () => this.#step(-1));
      this.shadowRoot.querySelector('#more').addEventListener('click', () => this.#step(1));
    }

    #step(by) {
      this.#value += by;
      this.shadowRoot.querySelector('output').textContent = this.#value;
    }
  },
);

customElements.define(
  'x-toolbox',
  class extends HTMLElement {
    connectedCallback() {
      if (!this.shadowRoot) this.attachShadow({ mode: 'open' }).innerHTML = TOOLBOX;
    }

    /** The stepper inside. */
    get stepper() {
      return this.shadowRoot.querySelector('x-stepper');
    }
  },
);
