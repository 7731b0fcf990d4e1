package sownd.devices.net.obs;

/** A source in a scene. */
record ObsItem(String scene, String source) {
    /** @throws IllegalArgumentException "what, mend" if there is no scene and source in it */
    static ObsItem of(String place) {
        int slash = place.indexOf('/');
        if (slash <= 0 || slash == place.length() - 1) {
            throw new IllegalArgumentException(
                    "\"" + place + "\" is no source of a scene, write scene/source such as \"Main/Lower third\"");
        }
        return new ObsItem(place.substring(0, slash), place.substring(slash + 1));
    }
}
