package sownd.app.hub;

/**
 * What the hub has done since it opened.
 *
 * @param requests that reached it, of any kind, but for those that were not HTTP at all
 * @param refused for a fault of the sender's (an answer from 400 to 499)
 * @param unanswered because the conductor was busy or silent (503)
 * @param failed for a fault of ours (500)
 */
public record HubCounts(long requests, long refused, long unanswered, long failed) {}
