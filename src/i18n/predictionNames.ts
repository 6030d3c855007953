/** What is asked about the next hop. */
export type TopicName = 'source' | 'destination' | 'next' | 'fate';

/** What becomes of a packet at a device. */
export type FateName = 'passed-on' | 'taken' | 'taken-by-another' | 'reconnected' | 'dropped' | 'refused';

/** What of a device had a say in an exchange. */
export type SayName = 'route' | 'rule' | 'state' | 'process';
