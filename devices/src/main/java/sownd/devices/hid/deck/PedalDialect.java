package sownd.devices.hid.deck;

import java.util.List;

/** The pedal: second generation without anything that shines. */
record PedalDialect() implements Dialect {
    private static final List<Integer> LENGTHS = List.of(32);

    @Override
    public List<byte[]> keyPicture(int wireKey, byte[] encoded) {
        return List.of();
    }

    @Override
    public List<byte[]> brightness(int percent) {
        return List.of();
    }

    @Override
    public List<byte[]> logo() {
        return List.of();
    }

    @Override
    public List<byte[]> freshStart() {
        return List.of();
    }

    @Override
    public FeatureText firmware() {
        return new FeatureText(5, LENGTHS, -1, 6, 26);
    }

    @Override
    public FeatureText serial() {
        return new FeatureText(6, LENGTHS, -1, 2, 12);
    }

    @Override
    public DeckInput input(byte[] report, DeckModel model) {
        return report.length > 0 && report[0] == 0
                ? new DeckInput.Keys(SecondDialect.states(report, 3, model.keys()))
                : DeckInput.NOTHING;
    }
}
