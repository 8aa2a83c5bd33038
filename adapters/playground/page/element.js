// Makes elements. Text nodes only: nothing anybody typed is ever read as markup.

export const $ = (id) => document.getElementById(id);

/** `on…` attributes are listeners; children that are false, null or undefined are left out. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value !== false && value !== null && value !== undefined) {
      node.setAttribute(name, value === true ? "" : value);
    }
  }
  node.append(...children.filter((child) => child || child === 0));
  return node;
}
