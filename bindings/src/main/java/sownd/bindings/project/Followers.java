package sownd.bindings.project;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Surfaces that turn their pages together. Pure. */
public final class Followers {
    private final Map<String, SurfaceSetup> surfaces;
    private final List<String> pages;

    public Followers(Project project) {
        this.surfaces = project.surfaces();
        this.pages = project.pageIds();
    }

    /** The page a surface begins with; empty where there are no pages. */
    public String first(String surface) {
        var led = Optional.ofNullable(surfaces.get(leader(surface)))
                .flatMap(SurfaceSetup::page)
                .orElse(pages.isEmpty() ? "" : pages.getFirst());
        return ahead(led, by(surface));
    }

    /** What the others show when a surface shows a page: those it follows or that follow it, by id. */
    public Map<String, String> with(String surface, String page) {
        var leader = leader(surface);
        var led = ahead(page, -by(surface));
        var others = new LinkedHashMap<String, String>();
        others.put(leader, led);
        surfaces.keySet().stream()
                .filter(id -> leader(id).equals(leader))
                .forEach(id -> others.put(id, ahead(led, by(id))));
        others.remove(surface);
        return others;
    }

    private String leader(String surface) {
        return Optional.ofNullable(surfaces.get(surface))
                .flatMap(SurfaceSetup::follows)
                .orElse(surface);
    }

    private int by(String surface) {
        var setup = surfaces.get(surface);
        return setup == null || setup.follows().isEmpty() ? 0 : setup.by();
    }

    /** After the last page comes the first. */
    private String ahead(String page, int by) {
        var here = pages.indexOf(page);
        return here < 0 ? page : pages.get(Math.floorMod(here + by, pages.size()));
    }
}
