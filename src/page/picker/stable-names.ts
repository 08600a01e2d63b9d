// Which names of a page a rule may rest on: those that a person gave and that will be there tomorrow. Names made by a
// build (hashes, counters), by a framework for looks (utilities) or for a moment (open, active) are none.

/** Made by tools: `css-1q2w3e`, `sc-bdVaJa`, `jsx-3912837`, `MuiBox-root`, `data-v-7ba5bd90`. */
const MADE = /^(?:css|sc|jss|jsx|emotion|styled|svelte|mui|chakra|ember|react|yui|ext|ng|v|tw)(?=[-_\d]|$)|^Mui[A-Z]/;
const MOMENT = new Set(
  (
    'active activated hover hovered focus focused visited selected checked current open opened opening close closed closing ' +
    'visible invisible hidden show shown shows hide loaded loading lazy lazyload lazyloaded lazyloading ready init ' +
    'initialized enabled disabled expanded collapsed sticky stuck fixed animated animating first last odd even inview'
  ).split(' '),
);
/** Say how something looks and not what it is. */
const LOOKS = new Set(
  (
    'row col cols column columns grid flex block inline container wrapper wrap inner outer content clearfix clear left right ' +
    'center top bottom small medium large wide narrow full half absolute relative static rounded border shadow bold italic ' +
    'uppercase truncate underline text bg font leading tracking space gap items justify self order basis grow shrink max min ' +
    'mt mb ml mr mx my pt pb pl pr px py'
  ).split(' '),
);
const LONGEST = 60;

/** Whether a class or an id is a name that a rule may rest on. */
export function isStableName(name: string): boolean {
  if (name.length < 3 || name.length > LONGEST || !/^[a-z_-][\w-]*$/i.test(name) || MADE.test(name)) return false;
  const words = name.split(/[-_]+|(?<=[a-z])(?=[A-Z])/).filter((word) => word !== '');
  if (words.length === 0 || !words.every(isWord)) return false;
  const plain = words.map((word) => word.toLowerCase());
  if (/^(?:is|has|not)$/.test(plain[0] ?? '') || plain.some((word) => MOMENT.has(word))) return false;
  return plain.some((word) => word.length > 2 && !LOOKS.has(word));
}

/** Letters that can be spoken, or are too few to tell; in one case, or with one capital at the start. */
function isWord(word: string): boolean {
  if (!/^(?:[a-z]+|[A-Z][a-z]*|[A-Z]+)$/.test(word)) return false;
  const letters = word.toLowerCase();
  if (letters.length <= 4) return true;
  return /[aeiouy]/.test(letters) && !/[^aeiouy]{5}/.test(letters);
}

const ATTRIBUTES =
  /^(?:role|itemprop|aria-label|data-(?:testid|test-id|test|qa|component|module|name|type|role|block|widget))$/;

/** Whether an attribute says what an element is, in words that will be there tomorrow. */
export function isStableAttribute(name: string, value: string): boolean {
  if (!ATTRIBUTES.test(name)) return false;
  const words = value.split(/[\s:/.]+/);
  return (
    words.length <= 5 &&
    words.every((word) => isStableName(word) || /^[\p{L}]{1,12}$/u.test(word)) &&
    /\p{L}{3}/u.test(value)
  );
}
