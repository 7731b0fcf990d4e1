package sownd.engine;

import sownd.engine.audio.Format;

/**
 * How the audio thread is doing.
 *
 * @param driver name of the driver that calls for blocks now, or "none"
 * @param detail its device, period and priority, for people; may be empty
 * @param trouble why it is not the driver that was asked for; empty when all is well
 * @param since when this driver began or the trouble did, in the clock's nanoseconds
 * @param inputs channels the device hears now
 * @param deaf why it hears fewer than were asked for; empty when all is well
 * @param blocks blocks rendered since the engine was made
 * @param lateBlocks blocks that took longer to render than they last
 * @param load time to render a block by its length, smoothed; 1 is full
 * @param droppedCommands commands refused by a full lane or schedule, or sent to what is no longer there
 * @param lateCommands commands that came after their sample and were applied at the next block's first
 * @param droppedReplies replies lost because nobody drained them
 * @param waitingCommands commands on their way that the audio thread has not played yet
 * @param waitingReplies replies nobody drained yet
 * @param failedUnits times a unit went silent because it gave no finite sample or threw
 */
public record AudioStatus(
        String driver,
        String detail,
        String trouble,
        long since,
        Format format,
        int inputs,
        String deaf,
        long blocks,
        long lateBlocks,
        double load,
        long droppedCommands,
        long lateCommands,
        long droppedReplies,
        int waitingCommands,
        int waitingReplies,
        long failedUnits) {}
