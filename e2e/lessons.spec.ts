import type { Locator, Page } from '@playwright/test';
import { pageParts } from '../src/content/lessons/index.ts';
import { violations } from './fixtures/axe.ts';
import { others } from './fixtures/languages.ts';
import { expect, test } from './fixtures/visualizer.ts';

const lessonOn = (page: Page): Locator => page.getByRole('region', { name: /^Lesson: / });

/** How much of it lies beside what is seen, in pixels. */
function cutOff(body: Element): number {
  return body.scrollWidth - body.clientWidth;
}

async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

test('whoever is new finds the lessons, tries, asks for a hint, solves, and goes on', async ({ visualizer, page }) => {
  await visualizer.open();
  await page.getByRole('link', { name: 'New here? Start a lesson' }).click();
  await expect(page.getByRole('heading', { name: 'Lessons', level: 2 })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Start/ })).toHaveCount(9);
  await page.getByRole('link', { name: 'Start: Two connectivity promises' }).click();
  const lesson = lessonOn(page);
  const next = lesson.getByRole('button', { name: 'Next level' });
  const solved = lesson.getByText('Solved', { exact: true });
  const unmet = lesson.getByRole('listitem').filter({ hasText: '(not yet)' });
  await expect(lesson).toContainText('Level 1 of 5');
  expect(visualizer.query().get('lesson')).toBe('two-promises:1');
  // Where Kubernetes says nothing there is a question, until somebody is asked.
  const questions = page.locator('.side .question');
  await expect(questions).toHaveCount(10);
  await expect(visualizer.from).toHaveValue('cluster-1/pod-a');
  await expect(next).toBeDisabled();
  // A wrong attempt: what is so is ticked, what is not is not.
  await visualizer.to.selectOption('cluster-2/pod-h');
  await expect(unmet).toHaveCount(2);
  await expect(questions).toHaveCount(0);
  await expect(lesson).toContainText('Moves made: 1.');
  await expect(next).toBeDisabled();
  await lesson.getByRole('button', { name: 'Hint 1 of 2' }).press('Enter');
  await expect(lesson).toContainText('Kubernetes promises this');
  await lesson.getByRole('button', { name: 'Hint 2 of 2' }).press('Enter');
  await expect(lesson).toContainText('Choose “Pod-D” under “To”.');
  await expect(lesson.locator(':focus')).toHaveCount(1);
  // Another way than the one hinted at is as good.
  await visualizer.to.selectOption('cluster-1/pod-f');
  await expect(solved).toBeVisible();
  await expect(unmet).toHaveCount(0);
  await expect(lesson).toContainText('The first promise');
  await next.press('Enter');
  await expect(lesson).toContainText('Level 2 of 5');
  await expect(lesson.getByRole('status').last()).toContainText('Level 2 of 5');
  await expect(solved).toHaveCount(0);
  // A change that does not count is named, and taken back.
  await visualizer.dial.selectOption('pod-ip');
  await expect(lesson).toContainText('These changes do not count here:Dial: Own address');
  await lesson.getByRole('button', { name: 'Return to the lesson' }).click();
  await expect(visualizer.dial).toHaveValue('auto');
  await lesson.getByRole('button', { name: 'Show me' }).press('Enter');
  await expect(visualizer.from).toHaveValue('cluster-1/node-1');
  await expect(lesson).toContainText('Shown: From: node-1');
  await expect(solved).toBeVisible();
  await next.click();
  await expect(lesson).toContainText('Level 3 of 5');
  await lesson.getByRole('button', { name: 'Fold the lesson' }).press('Enter');
  await expect(lesson.getByRole('heading')).toHaveCount(0);
  await lesson.getByRole('button', { name: 'Unfold the lesson' }).press('Enter');
  await lesson.getByRole('button', { name: 'Leave the lesson' }).click();
  await page.goto('?v=1&page=lessons');
  await page.getByRole('link', { name: 'Continue at level 3: Two connectivity promises' }).click();
  await expect(lesson).toContainText('Level 3 of 5');
});

test('a teacher builds a level from the screen and sends it; a learner solves it', async ({ visualizer, page }) => {
  await visualizer.open('?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&dial=pod-ip');
  await page.getByRole('link', { name: 'Lessons', exact: true }).click();
  await page.getByRole('button', { name: 'Make this a level' }).click();
  const builder = page.getByRole('region', { name: 'Build a level' });
  await expect(builder).toContainText('make at least one move');
  expect(await violations(page)).toEqual([]);
  await visualizer.dial.selectOption('service');
  await expect(builder).toContainText('Dial: Published address');
  await builder.getByRole('checkbox', { name: 'Island: Pod-G (cluster 2) answers (new)' }).check();
  await builder.getByLabel('Title').fill('Find the other pod');
  await builder.getByLabel('Task: what is to be reached').fill('Reach {Pod-G} in the island.');
  await builder.getByLabel('Hint (may be empty)').fill('Its own address means somebody else.');
  const link = await builder.getByLabel('Link to the level').inputValue();
  await page.goto(link);
  const lesson = lessonOn(page);
  await expect(lesson).toHaveAccessibleName('Lesson: Find the other pod');
  await expect(lesson).toContainText('Reach Pod-G in the island.');
  await expect(visualizer.dial).toHaveValue('pod-ip');
  const finish = lesson.getByRole('button', { name: 'Finish' });
  await expect(finish).toBeDisabled();
  await visualizer.to.selectOption('cluster-2/pod-h');
  await expect(lesson).toContainText('These changes do not count here:To: Pod-H (cluster 2)');
  await lesson.getByRole('button', { name: 'Return to the lesson' }).click();
  await lesson.getByRole('button', { name: 'Hint', exact: true }).click();
  await expect(lesson).toContainText('Its own address means somebody else.');
  await visualizer.dial.selectOption('auto');
  await expect(lesson.getByText('Solved', { exact: true })).toBeVisible();
  await finish.click();
  await expect(lesson.getByRole('button', { name: 'All lessons' })).toBeVisible();
  // What is cut says so.
  await page.goto('?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&lesson=1.eJyrVkrLz1eyUkpKLFKqBQA:1');
  await expect(page.getByRole('alert')).toContainText('cut or changed on its way');
});

test('the end says what was learned, marks the lesson as done, and leads to the next', async ({ visualizer, page }) => {
  await visualizer.open('?v=1&from=cluster-1/pod-a&to=other-server&lesson=two-promises:5');
  const lesson = lessonOn(page);
  await visualizer.from.selectOption('other-client');
  await visualizer.to.selectOption('cluster-1/pod-a');
  await lesson.getByRole('button', { name: 'Finish' }).click();
  await expect(lesson.getByRole('heading', { name: 'What you now know' })).toBeVisible();
  // The answers are read off traces of their own.
  await expect(lesson).toContainText('Pod-D sees 10.4.1.2 when flat and 10.4.1.2 in an island');
  await lesson.getByRole('button', { name: 'Next lesson: Flat: one address space for all' }).click();
  await expect(lesson).toContainText('Level 1 of 7');
  await page.goto('?v=1&page=lessons');
  const card = page.locator('.lesson-card').first();
  await expect(card.getByRole('heading')).toContainText('Solved');
  await expect(card.getByRole('link', { name: 'Take it again: Two connectivity promises' })).toBeVisible();
  await expect(page.locator('.lesson-card').nth(1).getByRole('heading')).not.toContainText('Solved');
});

test('a learner finds by a word how the caller learns an address, and whoever stands between', async ({
  visualizer,
  page,
}) => {
  await visualizer.open('?v=1&page=lessons');
  await page.getByRole('searchbox', { name: 'Search everything' }).fill('service discovery');
  await page.getByRole('search').getByRole('link', { name: 'A name inside the cluster' }).click();
  const lesson = lessonOn(page);
  const next = lesson.getByRole('button', { name: 'Next level' });
  const solved = lesson.getByText('Solved', { exact: true });
  await expect(lesson.getByRole('link', { name: 'Kubernetes: DNS for Services and Pods' })).toBeVisible();
  await visualizer.to.selectOption('cluster-1/web');
  await expect(solved).toBeVisible();
  await expect(lesson).toContainText('DNS answers with 10.96.1.10:80');
  await next.click();
  await expect(lesson).toContainText('Level 2 of 3');
  await visualizer.to.selectOption('cluster-2/exported/external-1');
  await expect(lesson).toContainText('Pod-G sees 10.65.1.1, which is node-3, even when flat');
  await next.click();
  await expect(lesson).toContainText('svc.clusterset.local');
  await expect(lesson.getByRole('link', { name: 'KEP-1645: Multi-Cluster Services API' })).toBeVisible();
  await visualizer.dial.selectOption('auto');
  await expect(lesson).toContainText('it has to be what a gateway publishes, 192.0.2.2:80');
  await lesson.getByRole('button', { name: 'Finish' }).click();
  await lesson.getByRole('button', { name: 'Next lesson: Whoever stands between' }).click();
  for (const title of [
    'One name for all',
    'The client’s address, side by side',
    'Asked by itself',
    'Back another way',
    'An island is no firewall',
    'So many ports, and no more',
  ]) {
    await expect(lesson.getByRole('heading', { level: 2 })).toContainText(title);
    await expect(solved).toHaveCount(0);
    // It shows one move at a time.
    const moves = title === 'So many ports, and no more' ? 2 : 1;
    for (let move = 1; move <= moves; move += 1) await lesson.getByRole('button', { name: 'Show me' }).click();
    await expect(solved).toBeVisible();
    if (title === 'An island is no firewall')
      await expect(lesson).toContainText('One route in Network fabric was enough');
    if (title !== 'So many ports, and no more') await next.click();
  }
  await expect(lesson).toContainText('port 40000: on another address the port is free, and kept');
  await lesson.getByRole('button', { name: 'Finish' }).click();
  await expect(lesson).toContainText('With one route, Pod-A answers at 10.4.1.2:8080');
});

test('looking inside counts once what is to be found is there', async ({ visualizer, page }) => {
  await visualizer.open('?v=1&from=cluster-1/pod-d&to=other-server&inspect=r:cluster-1/gateway&lesson=island:5');
  const lesson = lessonOn(page);
  await expect(lesson).toContainText('Out, through a gateway');
  await expect(lesson.getByText('Solved', { exact: true })).toHaveCount(0);
  await visualizer.toEnd();
  await expect(lesson.getByText('Solved', { exact: true })).toBeVisible();
});

test('faults and settings solve a level as well', async ({ visualizer, page }) => {
  await visualizer.open('?v=1&r=flat&from=cluster-1/pod-a&to=cluster-2/pod-g&lesson=flat:3');
  const lesson = lessonOn(page);
  await expect(lesson).toContainText('Unless somebody blocks it');
  const right = page.locator('.side').nth(1);
  await right.getByRole('button', { name: 'Inject a fault' }).click();
  const group = right.locator('.faults-group').filter({ hasText: 'Add a firewall rule' });
  await group.getByRole('button', { name: 'Drop cluster 1 → cluster 2' }).first().click();
  await expect(lesson.getByText('Solved', { exact: true })).toBeVisible();
  await expect(lesson).toContainText('Network fabric drops the packet');
});

test('whoever has a symptom finds a network in which it happens, and a term is told at once', async ({
  visualizer,
  page,
}) => {
  await visualizer.open('?v=1&page=lessons');
  const search = page.getByRole('searchbox', { name: 'Search everything' });
  await search.fill('hairpin');
  const results = page.getByRole('search').getByRole('listitem');
  await expect(results.filter({ hasText: 'Term' }).first()).toContainText('hairpin', { ignoreCase: true });
  await search.fill('timeout only from other cluster');
  await results.getByRole('link').first().press('Enter');
  await expect(visualizer.side('Island').region).toBeVisible();
  expect(visualizer.query().get('r.fault')).toBe('remove-rule:cluster-1/gateway:egress-snat');
});

test('a level points at devices, and a lesson that does not exist says so', async ({ visualizer, page }) => {
  await visualizer.open('?v=1&r.ingress=none&from=other-client&to=cluster-1/pod-a&lesson=island:4');
  await expect(page.locator('.side').nth(1).locator('.device.is-lit')).toHaveCount(1);
  await expect(page.locator('.side').nth(0).locator('.device.is-lit')).toHaveCount(0);
  await visualizer.open('?v=1&from=cluster-1/pod-a&to=cluster-1/pod-d&lesson=nowhere:1');
  await expect(page.getByRole('alert')).toContainText('There is no such lesson');
});

const views = {
  page: '?v=1&page=lessons',
  step: '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&lesson=two-promises:4',
  ...Object.fromEntries(
    others.map((language) => [
      language,
      `?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&lesson=two-promises:4&lang=${language}`,
    ]),
  ),
};

for (const [name, query] of Object.entries(views)) {
  test(`${name}: nothing overflows at any width, and no violations`, async ({ visualizer, page }) => {
    await visualizer.open(query);
    await expect(page.locator('.lesson, .lesson-card').first()).toContainText(/\S/);
    for (const width of [360, 390, 768, 1024, 1440, 1280]) {
      await page.setViewportSize({ width, height: width === 1280 ? 720 : 900 });
      await expect.poll(() => overflow(page), { message: `${width} px wide` }).toBeLessThanOrEqual(0);
    }
    expect(await violations(page)).toEqual([]);
  });
}

// The longest of what there is to read, the longest name, and one that has neither.
for (const level of ['names:1', 'names:3', 'between:6', 'island:3']) {
  test(`${level}: help stays in sight while the rest scrolls, a hint that comes is seen, and no line is cut`, async ({
    visualizer,
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await visualizer.open(`?v=1&lesson=${level}`);
    const lesson = lessonOn(page);
    const [hint, way] = [
      lesson.getByRole('button', { name: /^Hint/ }),
      lesson.getByRole('button', { name: 'Show me' }),
    ];
    await expect(hint).toBeInViewport({ ratio: 1 });
    await expect(way).toBeInViewport({ ratio: 1 });
    await hint.click();
    await expect(lesson.locator('.level-hint')).toBeInViewport({ ratio: 1 });
    for (const [width, height] of [
      [1280, 720],
      [800, 500],
    ] as const) {
      await page.setViewportSize({ width, height });
      await expect.poll(() => lesson.locator('.lesson-body').evaluate(cutOff)).toBeLessThanOrEqual(0);
    }
  });
}

test('every part that a level can point at is lit where it stands', async ({ visualizer, page }) => {
  await visualizer.open(
    '?v=1&l=island&r=island&from=cluster-1/pod-a&to=cluster-2/pod-g&step=14&view=table&lesson=island:3',
  );
  await expect(page.locator('.side-verdict').first()).toBeVisible();
  const [none = 0, ...outlined] = await page.evaluate(
    (parts) =>
      ['', ...parts].map((part) => {
        document.documentElement.dataset['lit'] = part;
        const all = [...document.querySelectorAll('body *')];
        return all.filter((each) => getComputedStyle(each).outlineStyle === 'solid').length;
      }),
    pageParts,
  );
  const lit = pageParts.filter((_, at) => (outlined[at] ?? 0) > none);
  // Nobody has been asked to predict anything.
  expect(lit).toEqual(pageParts.filter((part) => part !== 'prediction'));
});

test('a link that names a level and nothing else opens it as it begins', async ({ visualizer, page }) => {
  await visualizer.open('?v=1&lesson=island:2');
  const lesson = page.getByRole('region', { name: /^Lesson/ }).or(page.locator('section.lesson'));
  await expect(lesson.first()).toBeVisible();
  await expect(visualizer.from).not.toHaveValue('');
  await expect(page.getByText('does not count')).toHaveCount(0);
});

test('whoever goes on by a key stays in the lesson', async ({ visualizer, page }) => {
  await visualizer.open('?v=1&from=cluster-1/pod-a&to=cluster-1/pod-d&lesson=two-promises:1');
  const lesson = page.locator('section.lesson');
  const next = lesson.getByRole('button', { name: 'Next level' });
  for (let asked = 0; asked < 4 && (await next.isDisabled()); asked += 1) {
    await lesson.getByRole('button', { name: 'Show me' }).click();
  }
  await next.press('Enter');
  await expect(lesson).toContainText('Level 2');
  await expect(lesson.locator(':focus')).toHaveCount(1);
});

test('what a level says of a send goes while nothing is sent, and leaves no gap', async ({ visualizer, page }) => {
  await visualizer.open('?v=1&lesson=names:2');
  const said = lessonOn(page).locator('.lesson-say p');
  await expect(said).toHaveText([/^Pod-A was told/]);
  await visualizer.to.selectOption('');
  await expect(said).toHaveCount(0);
  await expect(lessonOn(page)).toContainText('Level 2 of');
});

test('on a telephone a folded level says that it is solved', async ({ visualizer, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await visualizer.open('?v=1&lesson=two-promises:1');
  const lesson = lessonOn(page);
  await expect(lesson.getByRole('heading')).toBeVisible();
  await visualizer.to.focus();
  await expect(lesson.getByRole('heading')).toHaveCount(0);
  await visualizer.to.selectOption('cluster-1/pod-f');
  await expect(lesson.getByText('Solved', { exact: true })).toBeVisible();
});
