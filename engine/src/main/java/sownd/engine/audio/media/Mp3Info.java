package sownd.engine.audio.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * Where the sound of an MP3 file ends, and how much of an MP3 file is sound, by the tag that LAME and others write into a first frame without sound.
 *
 * @param skip frames of sound (not MPEG frames) before the beginning
 * @param frames frames of sound after these; -1 when there is no tag
 * @param end first byte behind the sound: titles may follow, which would cost the decoder the last frame
 */
record Mp3Info(long skip, long frames, long end) {
    /** What a decoder's filters add to the encoder's own delay. */
    private static final int DECODER_DELAY = 529;

    private static final int HEAD = 1 << 12;
    private static final int XING = 0x5869_6e67;
    private static final int INFO = 0x496e_666f;
    private static final int TITLES = 128;

    static Mp3Info read(FileChannel file) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        long start = afterId3(file);
        while (head.hasRemaining() && file.read(head, start + head.position()) >= 0) {}
        head.flip();
        long end = beforeTitles(file);
        return head.limit() < 200 || (head.getShort(0) & 0xffe0) != 0xffe0
                ? new Mp3Info(0, -1, end)
                : tag(head, start, end);
    }

    private static long afterId3(FileChannel file) throws IOException {
        ByteBuffer id3 = ByteBuffer.allocate(10);
        file.read(id3, 0);
        if (id3.position() < 10 || id3.get(0) != 'I' || id3.get(1) != 'D' || id3.get(2) != '3') {
            return 0;
        }
        int size = (id3.get(6) << 21) | (id3.get(7) << 14) | (id3.get(8) << 7) | id3.get(9);
        return 10L + size;
    }

    private static long beforeTitles(FileChannel file) throws IOException {
        long last = Math.max(0, file.size() - TITLES);
        ByteBuffer mark = ByteBuffer.allocate(3);
        file.read(mark, last);
        return mark.get(0) == 'T' && mark.get(1) == 'A' && mark.get(2) == 'G' ? last : file.size();
    }

    private static Mp3Info tag(ByteBuffer frame, long start, long end) {
        boolean first = (frame.get(1) & 0x18) == 0x18;
        boolean mono = (frame.get(3) & 0xc0) == 0xc0;
        int at = 4 + (first ? mono ? 17 : 32 : mono ? 9 : 17);
        int mark = frame.getInt(at);
        int flags = frame.getInt(at + 4);
        if ((mark != XING && mark != INFO) || (flags & 1) == 0) {
            return new Mp3Info(0, -1, end);
        }
        int perFrame = first ? 1152 : 576;
        long all = (long) frame.getInt(at + 8) * perFrame;
        int lame = at + 12 + ((flags & 2) != 0 ? 4 : 0) + ((flags & 4) != 0 ? 100 : 0) + ((flags & 8) != 0 ? 4 : 0);
        long bytes = (flags & 2) == 0 ? Long.MAX_VALUE : frame.getInt(at + 12) & 0xffff_ffffL;
        long stop = Math.min(end, start + Math.min(end, bytes));
        int gaps = ((frame.get(lame + 21) & 0xff) << 16) | (frame.getShort(lame + 22) & 0xffff);
        int before = gaps >> 12;
        int behind = gaps & 0xfff;
        return frame.get(lame) == 0 || before + behind >= all
                ? new Mp3Info(perFrame, all, stop)
                : new Mp3Info(perFrame + before + DECODER_DELAY, all - before - behind, stop);
    }
}
