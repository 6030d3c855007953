/** The oldest browsers in which the page works: those with `subgrid` and `:has()`. The build is made for them; the README and the page itself say so. */
const leastBrowsers = { Chrome: '117', Edge: '117', Firefox: '121', Safari: '16.4' } as const;

/** As the build's tools write them. */
export const buildTargets: string[] = Object.entries(leastBrowsers).map(
  ([name, version]) => `${name.toLowerCase()}${version}`,
);

/** `Chrome 111, Edge 111, …` */
export const browserNames: readonly string[] = Object.entries(leastBrowsers).map((browser) => browser.join(' '));
