/** What Kubernetes takes as names and as labels (kubernetes.io, Object Names and IDs, Labels and Selectors). */
const part = '[a-z\\d]([a-z\\d-]*[a-z\\d])?';
const subdomain = `${part}(\\.${part})*`;
const word = '[A-Za-z\\d]([\\w.-]{0,61}[A-Za-z\\d])?';

const labelKey = new RegExp(`^(?=[^/]{1,253}/|[^/]+$)(${subdomain}/)?${word}$`);
const labelValue = new RegExp(`^(${word})?$`);
const objectName = new RegExp(`^(?=.{1,253}$)${subdomain}$`);
const namespaceName = new RegExp(`^(?=.{1,63}$)${part}$`);

export function isLabelKey(text: string): boolean {
  return labelKey.test(text);
}

export function isLabelValue(text: string): boolean {
  return labelValue.test(text);
}

export function isObjectName(text: string): boolean {
  return objectName.test(text);
}

export function isNamespaceName(text: string): boolean {
  return namespaceName.test(text);
}
