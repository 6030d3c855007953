import type { TeachingWords } from '../teachingWords.ts';
import { breaking } from './breaking.ts';
import { factText } from './evidence.ts';
import { mythText } from './myths.ts';
import { prediction } from './prediction.ts';
import { say } from './say.ts';
import { openers } from './openers.ts';

export const teaching: TeachingWords = {
  lessons: {
    ...openers.teaching.lessons,
    lead: '五堂短課，一共十五分鐘。每一步都是即時的追蹤：其中每個位址與數字都是算出來的；隨時可以自己去逛，再回來。',
    minutes: (minutes) => say`${minutes} 分鐘`,
    steps: (steps) => say`${steps} 步`,
    claims: (claims) => say`主張 ${claims.join('、')}`,
    start: '開始',
    again: '再上一次',
    goOn: (step) => say`從第 ${step} 步繼續`,
    named: (way, title) => say`${way}：${title}`,
    panel: (title) => say`課程：${title}`,
    progress: (step, steps) => say`第 ${step} 步，共 ${steps} 步`,
    task: '試試看',
    done: '完成',
    back: '上一步',
    forward: '下一步',
    finish: '完成這一課',
    learned: '現在你知道了',
    nextLesson: (title) => say`下一課：${title}`,
    leave: '離開課程',
    fold: '收起課程',
    unfold: '展開課程',
    away: '畫面上現在是別的東西。想逛多久都可以。',
    comeBack: '回到課程',
    announced: (title, step, steps) => say`第 ${step} 步，共 ${steps} 步：${title}`,
    unknown: '沒有這堂課，或者它沒有這一步。',
    failed: '無法讀取這堂課。',
    toLessons: '所有課程',
  },
  factText,
  mythText,
  prediction,
  breaking,
  claims: {
    lead: '來源文件怎麼說，逐條列出，再看引擎算出什麼。每一項證據都是此時此地從連結所開啟的追蹤算出來的；哪一條不成立，這裡會直說。',
    groups: {
      K: { name: 'Kubernetes 本身', help: 'Kubernetes 保證了什麼，又留下哪些問題。' },
      F: { name: '扁平', help: '每個 Pod 在整個網路裡都有自己的位址。' },
      I: { name: '島嶼', help: 'Pod 位址重複使用，由閘道居中。' },
      T: { name: '取捨', help: '每種模式的代價，以及界線在哪裡。' },
    },
    evidence: (model) => model,
    left: (model) => say`${model}，左邊`,
    right: (model) => say`${model}，右邊`,
    holds: '成立',
    fails: '不成立',
    count: (held, all) => say`${all} 條中有 ${held} 條成立`,
    open: '看它發生',
    openNamed: (claim) => say`看它發生：${claim}`,
    sources: '出處：',
    answers: {
      K1: '下面兩個網路都守住叢集內的保證。可是同一個來自外面的請求，在第一種模式送到了，在第二種送不到：關於它，本來就沒有任何保證。',
      K4: '回答的不是 Kubernetes，而是網路模式。扁平：連往 Pod 自己的位址。島嶼：連往公布的位址，由閘道轉換。',
      K5: '回答的還是網路模式。往外時，伺服器看到的是 Pod 本身（扁平）或閘道（島嶼）；怎麼進來，見 F4、F5 與 I5。',
      T1: '追蹤數得出經過幾台機器、改寫幾次。代價有實測：追蹤下方的「代價是多少？」列出倍數，也說明轉換不花什麼。',
    },
    myths: { name: '常見誤解', help: '常聽到的說法，以及追蹤怎麼說。這裡只列引擎能證明的。' },
    myth: '迷思',
    fact: '其實',
  },
};
