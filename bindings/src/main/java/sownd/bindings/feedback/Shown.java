package sownd.bindings.feedback;

import java.util.Optional;
import sownd.devices.Appearance.Align;
import sownd.devices.Appearance.Size;

/**
 * What a look comes to at one moment.
 *
 * @param fill 0xRRGGBB
 * @param ink 0xRRGGBB
 * @param border 0xRRGGBB, or -1 for none
 * @param fault what could not be computed, in words; empty if all could
 */
public record Shown(
        String text,
        Size size,
        Align align,
        Optional<Integer> fill,
        Optional<Integer> ink,
        int border,
        String badge,
        String icon,
        String image,
        Optional<Gauge> gauge,
        String fault) {}
